package io.tradeagent.servicebus.amqp;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Lock tokens as delivery tags: a UUID in the byte order of a .NET Guid, whose first three groups are little endian.
 * Management requests carry the same token as an ordinary UUID.
 */
final class LockTokens {
    private LockTokens() {}

    static byte[] toDeliveryTag(UUID token) {
        long high = token.getMostSignificantBits();
        return ByteBuffer.allocate(16)
                .putInt(Integer.reverseBytes((int) (high >>> 32)))
                .putShort(Short.reverseBytes((short) (high >>> 16)))
                .putShort(Short.reverseBytes((short) high))
                .putLong(token.getLeastSignificantBits())
                .array();
    }
}
