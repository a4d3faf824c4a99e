package io.tradeagent.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that are pure functions of their cause (UUID version 5, RFC 9562 section 5.5): replaying a log makes the same ids again.
 */
public final class NameBasedId {

    /** The name space of every id that the platform derives. */
    private static final UUID NAMESPACE = UUID.fromString("6f1d2c0e-6f3b-5c57-9a3e-0d9b4c1a7e52");

    private static final char SEPARATOR = '\u001f';

    private NameBasedId() {}

    /**
     * The id of a cause.
     *
     * @param parts the cause, most general part first; parts are kept apart, so ("a","bc") and ("ab","c") differ
     */
    public static UUID of(String... parts) {
        byte[] name = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
        ByteBuffer digest = ByteBuffer.wrap(sha1(name));
        long most = digest.getLong() & ~0xF000L | 0x5000L;
        long least = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] sha1(byte[] name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
