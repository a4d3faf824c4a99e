package io.tradeagent.gateway.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A key at rest: Argon2id (RFC 9106) in the PHC string format, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. Costs are bounded from
 * below, so that a stolen file is worth little, and from above, so that checking a key costs little.
 */
public final class Argon2idHash {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([1-9]\\d{0,5}),t=([1-9]\\d?),p=([1-9])\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,64})");

    private static final int LEAST_MEMORY_KIB = 7 * 1024;
    private static final int MOST_MEMORY_KIB = 64 * 1024;
    private static final int MOST_ITERATIONS = 10;
    private static final int MOST_LANES = 4;
    /** Memory in KiB times passes: the least of the settings that OWASP calls equal in strength. */
    private static final int LEAST_WORK = 5 * 7 * 1024;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Cost USUAL = new Cost(19 * 1024, 2, 1);

    private record Cost(int memoryKib, int iterations, int lanes) {

        boolean bounded() {
            return memoryKib >= LEAST_MEMORY_KIB
                    && memoryKib <= MOST_MEMORY_KIB
                    && iterations <= MOST_ITERATIONS
                    && lanes <= MOST_LANES
                    && memoryKib * iterations >= LEAST_WORK;
        }
    }

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2idHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Reads a hash.
     *
     * @throws IllegalArgumentException if it is none, or too cheap or too dear; the message does not quote it
     */
    public static Argon2idHash parse(String phc) {
        Matcher form = FORM.matcher(phc);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not an Argon2id hash, version 19, in the PHC string format");
        }
        Cost cost = new Cost(
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        if (!cost.bounded()) {
            throw new IllegalArgumentException(
                    "must have m=7168 to 65536, t up to 10, p up to 4, and m times t of at least " + LEAST_WORK);
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new Argon2idHash(cost, base64.decode(form.group(4)), base64.decode(form.group(5)));
    }

    /** Hashes a key at the usual cost, 19 MiB and two passes, with a salt of its own. */
    public static Argon2idHash of(String key, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Argon2idHash(USUAL, salt, compute(USUAL, salt, key, HASH_BYTES));
    }

    /** A hash that no key has, as dear as another: to spend the same time where there is nothing to compare with. */
    static Argon2idHash decoy(Argon2idHash like, SecureRandom random) {
        byte[] salt = new byte[like.salt.length];
        byte[] hash = new byte[like.hash.length];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new Argon2idHash(like.cost, salt, hash);
    }

    /** A decoy at the usual cost. */
    static Argon2idHash decoy(SecureRandom random) {
        return decoy(new Argon2idHash(USUAL, new byte[SALT_BYTES], new byte[HASH_BYTES]), random);
    }

    /** Whether a key has this hash. Takes tens of milliseconds of a processor and {@code m} KiB of memory; compares in constant time. */
    boolean matches(String key) {
        return MessageDigest.isEqual(hash, compute(cost, salt, key, hash.length));
    }

    /** In the PHC string format. */
    public String phc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] compute(Cost cost, byte[] salt, String key, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] computed = new byte[bytes];
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        generator.generateBytes(secret, computed);
        Arrays.fill(secret, (byte) 0);
        return computed;
    }

    @Override
    public String toString() {
        return "Argon2idHash[redacted]";
    }
}
