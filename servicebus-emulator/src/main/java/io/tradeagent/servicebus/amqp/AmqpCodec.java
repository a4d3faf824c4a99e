package io.tradeagent.servicebus.amqp;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.apache.qpid.proton.codec.AMQPDefinedTypes;
import org.apache.qpid.proton.codec.DecoderImpl;
import org.apache.qpid.proton.codec.EncoderImpl;
import org.apache.qpid.proton.codec.WritableBuffer;

/** Encodes and decodes single AMQP values. Keeps buffers, so it belongs to one thread. */
final class AmqpCodec {
    private final DecoderImpl decoder = new DecoderImpl();
    private final EncoderImpl encoder = new EncoderImpl(decoder);
    private byte[] scratch = new byte[4 * 1024];

    AmqpCodec() {
        AMQPDefinedTypes.registerAllTypes(decoder, encoder);
    }

    /** Reads the next value and moves the position of the buffer past it. */
    Object read(ByteBuffer buffer) {
        decoder.setByteBuffer(buffer);
        try {
            return Objects.requireNonNull(decoder.readObject());
        } catch (RuntimeException e) {
            // proton reports bad input by whatever went wrong inside: index, cast, buffer, argument.
            throw Fault.malformed("not an AMQP value at byte " + buffer.position());
        } finally {
            decoder.setBuffer(null);
        }
    }

    byte[] write(Object value) {
        while (true) {
            ByteBuffer buffer = ByteBuffer.wrap(scratch);
            try {
                encoder.setByteBuffer(new WritableBuffer.ByteBufferWrapper(buffer));
                encoder.writeObject(value);
                return Arrays.copyOf(scratch, buffer.position());
            } catch (BufferOverflowException | IndexOutOfBoundsException e) {
                scratch = new byte[scratch.length * 2];
            }
        }
    }
}
