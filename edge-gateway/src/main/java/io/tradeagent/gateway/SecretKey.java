package io.tradeagent.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Key material of this deployment: the pepper or the token key. Prints as nothing; compares in constant time. */
public final class SecretKey {

    /** Fewer bytes than HMAC-SHA-256 puts out would be the weakest part of it. */
    public static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SecretKey(byte[] material) {
        this.key = new SecretKeySpec(material, ALGORITHM);
    }

    /**
     * Takes key material as text. White space around it does not count.
     *
     * @throws IllegalArgumentException if there are fewer than {@value #LEAST_BYTES} bytes; the message does not quote them
     */
    public static SecretKey ofText(String text) {
        byte[] material = text.strip().getBytes(StandardCharsets.UTF_8);
        if (material.length < LEAST_BYTES) {
            throw new IllegalArgumentException("must have at least " + LEAST_BYTES + " characters");
        }
        return new SecretKey(material);
    }

    /** HMAC-SHA-256 of a message: 32 bytes. */
    public byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** Whether both are the same material. */
    public boolean sameAs(SecretKey other) {
        return MessageDigest.isEqual(key.getEncoded(), other.key.getEncoded());
    }

    @Override
    public String toString() {
        return "SecretKey[redacted]";
    }
}
