package io.tradeagent.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** The five bytes in front of each value: zero, then the schema id, most significant byte first. */
final class WireHeader {

    static final int BYTES = 5;
    private static final byte MAGIC = 0;

    private WireHeader() {}

    static void write(int id, ByteArrayOutputStream out) {
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    }

    /** The schema id. */
    static int read(byte[] bytes) {
        if (bytes.length < BYTES || bytes[0] != MAGIC) {
            throw new SerializationException("the value is not in the Confluent wire format");
        }
        return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    }
}
