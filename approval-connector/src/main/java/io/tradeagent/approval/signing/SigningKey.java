package io.tradeagent.approval.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that operators' tools and the connector share, and its public name. Prints as its name alone. */
public final class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1";
    private static final int LEAST_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

    private final String id;
    private final SecretKeySpec secret;

    private SigningKey(String id, SecretKeySpec secret) {
        this.id = id;
        this.secret = secret;
    }

    /**
     * A key.
     *
     * @param id its name, which stands in every signature
     * @param hex the secret: at least 32 bytes in hexadecimal digits
     * @throws IllegalArgumentException where one of them is none; the message does not repeat the secret
     */
    public static SigningKey of(String id, String hex) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key id must be 1 to 64 of A-Z a-z 0-9 . _ -");
        }
        if (!HEX.matcher(hex).matches() || hex.length() < 2 * LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "key " + id + " must have at least " + LEAST_BYTES + " bytes in hexadecimal digits");
        }
        return new SigningKey(id, new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** The signature of a message, as its property {@code signature} carries it. */
    public String sign(SignedContent content) {
        return VERSION + ":" + id + ":" + HexFormat.of().formatHex(hmac(content));
    }

    /** Whether a signature, as the property carries it, is this key's; takes the same time wherever it differs. */
    boolean signed(SignedContent content, String signature) {
        return MessageDigest.isEqual(sign(content).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    /** Whether both are the same secret, whatever their names. */
    boolean sameSecretAs(SigningKey other) {
        return MessageDigest.isEqual(secret.getEncoded(), other.secret.getEncoded());
    }

    private byte[] hmac(SignedContent content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(content.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
