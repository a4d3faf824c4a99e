package io.tradeagent.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Joins fields so that no two different lists of fields give the same bytes: each has its length in front, four bytes, big-endian. */
final class LengthPrefixed {

    private LengthPrefixed() {}

    static byte[] join(String... fields) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            joined.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            joined.writeBytes(bytes);
        }
        return joined.toByteArray();
    }
}
