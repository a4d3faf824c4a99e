package io.tradeagent.approval.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that are in use, the one that signs first. While keys are changed there are two: signatures of either count.
 *
 * @param keys in order; may be none
 */
public record Keyring(List<SigningKey> keys) {

    /** No keys. */
    public static final Keyring EMPTY = new Keyring(List.of());

    /** The key of the documentation's worked example, which everybody has. */
    public static final SigningKey EXAMPLE =
            SigningKey.of("example", "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private static final Pattern SEPARATOR = Pattern.compile("[,\\r\\n]+");
    private static final Pattern SIGNATURE = Pattern.compile("v1:([A-Za-z0-9._-]{1,64}):[0-9a-f]{64}");

    public Keyring {
        keys = List.copyOf(keys);
    }

    /**
     * Reads {@code id=hexadecimal digits}, one a line or separated by commas; empty lines and those that begin with {@code #} do not
     * count.
     *
     * @throws IllegalArgumentException where it is no keyring; the message repeats no secret
     */
    public static Keyring parse(String text) {
        List<SigningKey> keys = new ArrayList<>();
        for (String line : SEPARATOR.split(text)) {
            String entry = line.strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                keys.add(checked(key(entry), keys));
            }
        }
        return new Keyring(keys);
    }

    private static SigningKey key(String entry) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("every key must be written id=hexadecimal digits");
        }
        return SigningKey.of(
                entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }

    private static SigningKey checked(SigningKey key, List<SigningKey> earlier) {
        if (earlier.stream().anyMatch(other -> other.id().equals(key.id()))) {
            throw new IllegalArgumentException("key " + key.id() + " is there twice");
        }
        if (key.sameSecretAs(EXAMPLE)) {
            throw new IllegalArgumentException("key " + key.id() + " is the example of the documentation");
        }
        return key;
    }

    /** The key that signs; empty where there is none. */
    public Optional<SigningKey> signer() {
        return keys.stream().findFirst();
    }

    /** What is wrong with a signature, repeating nothing of it; empty where one of the keys made it for this content. */
    public Optional<String> problem(SignedContent content, String signature) {
        Matcher form = SIGNATURE.matcher(signature);
        if (!form.matches()) {
            return Optional.of("the signature must be v1:key id:64 lower-case hexadecimal digits");
        }
        Optional<SigningKey> key =
                keys.stream().filter(k -> k.id().equals(form.group(1))).findFirst();
        if (key.isEmpty()) {
            return Optional.of("the signature is of a key that is not known here");
        }
        return key.get().signed(content, signature)
                ? Optional.empty()
                : Optional.of("the signature is not this message's");
    }
}
