package io.tradeagent.streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Bytes of one type of record in a store: Avro's single-object encoding, which names the schema that it was written with.
 * When a type's schema changes, its former version is to be added to the decoder, so that a store written by the version
 * before is still read.
 *
 * @param <T> the record type
 */
public final class StoredRecord<T extends SpecificRecord> {

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    private StoredRecord(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        this.encoder = new BinaryMessageEncoder<>(model, model.getSchema(type));
        this.decoder = new BinaryMessageDecoder<>(model, model.getSchema(type));
        earlier(type).forEach(decoder::addSchema);
    }

    /** What earlier versions have written with: resources {@code stored-schemas/<full name>-<1, 2, …>.avsc}. */
    private static List<Schema> earlier(Class<?> type) {
        List<Schema> found = new ArrayList<>();
        while (true) {
            String resource = "/stored-schemas/" + type.getName() + "-" + (found.size() + 1) + ".avsc";
            try (InputStream in = type.getResourceAsStream(resource)) {
                if (in == null) {
                    return found;
                }
                found.add(new Schema.Parser().parse(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The format of a generated type. */
    public static <T extends SpecificRecord> StoredRecord<T> of(Class<T> type) {
        return new StoredRecord<>(type);
    }

    /** The bytes to store. */
    public byte[] write(T value) {
        try {
            var buffer = encoder.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("a record does not fit the store's format", e);
        }
    }

    /**
     * What was written.
     *
     * @throws org.apache.avro.AvroRuntimeException when the bytes are of another type, of a schema that is not known, or damaged
     */
    public T read(byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the store holds what cannot be read", e);
        }
    }
}
