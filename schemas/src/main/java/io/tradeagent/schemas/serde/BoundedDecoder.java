package io.tradeagent.schemas.serde;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Believes no length that the bytes cannot hold. Avro's own decoder allocates what a length says before it reads, so
 * that a few hostile bytes would cost gigabytes and with them the process.
 */
final class BoundedDecoder extends Decoder {

    private final BinaryDecoder in;

    /** @param in over a byte array, which it knows the end of */
    BoundedDecoder(BinaryDecoder in) {
        this.in = in;
    }

    private int checked(long length) throws IOException {
        if (length < 0 || length > in.inputStream().available()) {
            throw new EOFException("a length goes beyond the end of the value");
        }
        return (int) length;
    }

    private byte[] readSized() throws IOException {
        byte[] bytes = new byte[checked(in.readLong())];
        in.readFixed(bytes);
        return bytes;
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        return new Utf8(readSized());
    }

    @Override
    public String readString() throws IOException {
        return new String(readSized(), StandardCharsets.UTF_8);
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        return ByteBuffer.wrap(readSized());
    }

    // An item takes at least a byte in every schema that has arrays or maps here.
    @Override
    public long readArrayStart() throws IOException {
        return checked(in.readArrayStart());
    }

    @Override
    public long arrayNext() throws IOException {
        return checked(in.arrayNext());
    }

    @Override
    public long readMapStart() throws IOException {
        return checked(in.readMapStart());
    }

    @Override
    public long mapNext() throws IOException {
        return checked(in.mapNext());
    }

    @Override
    public void readNull() throws IOException {
        in.readNull();
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) throws IOException {
        in.readFixed(bytes, start, length);
    }

    @Override
    public int readEnum() throws IOException {
        return in.readEnum();
    }

    @Override
    public int readIndex() throws IOException {
        return in.readIndex();
    }

    @Override
    public void skipString() throws IOException {
        in.skipString();
    }

    @Override
    public void skipBytes() throws IOException {
        in.skipBytes();
    }

    @Override
    public void skipFixed(int length) throws IOException {
        in.skipFixed(length);
    }

    @Override
    public long skipArray() throws IOException {
        return checked(in.skipArray());
    }

    @Override
    public long skipMap() throws IOException {
        return checked(in.skipMap());
    }
}
