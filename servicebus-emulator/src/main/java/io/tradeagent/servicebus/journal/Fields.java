package io.tradeagent.servicebus.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fields of variable length; a length of -1 stands for null, {@link Long#MIN_VALUE} for no instant. */
final class Fields {
    private static final int NULL = -1;
    private static final long NO_INSTANT = Long.MIN_VALUE;

    private Fields() {}

    static void bytes(byte[] value, DataOutputStream out) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        byte[] value = nullableBytes(in);
        if (value == null) {
            throw new IOException("a value is missing");
        }
        return value;
    }

    static void nullableBytes(byte @Nullable [] value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeInt(NULL);
        } else {
            bytes(value, out);
        }
    }

    static byte @Nullable [] nullableBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > in.available()) {
            throw new IOException("impossible length " + length);
        }
        return in.readNBytes(length);
    }

    static void string(String value, DataOutputStream out) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8), out);
    }

    static String string(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static void nullableString(@Nullable String value, DataOutputStream out) throws IOException {
        nullableBytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8), out);
    }

    static @Nullable String nullableString(DataInputStream in) throws IOException {
        byte[] value = nullableBytes(in);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    static void instant(@Nullable Instant value, DataOutputStream out) throws IOException {
        out.writeLong(value == null ? NO_INSTANT : value.toEpochMilli());
    }

    static @Nullable Instant instant(DataInputStream in) throws IOException {
        long millis = in.readLong();
        return millis == NO_INSTANT ? null : Instant.ofEpochMilli(millis);
    }
}
