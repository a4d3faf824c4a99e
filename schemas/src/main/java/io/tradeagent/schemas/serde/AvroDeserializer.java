package io.tradeagent.schemas.serde;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads records of one type, whatever version of its schema they were written with; see {@link AvroSerde}. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final Schema schema;
    private final SpecificData model;
    private final SchemaRegistry registry;
    private final Map<Integer, SpecificDatumReader<T>> readerById = new ConcurrentHashMap<>();

    AvroDeserializer(Class<T> type, SchemaRegistry registry) {
        this.model = new ReadingModel(SpecificData.getForClass(type));
        this.schema = model.getSchema(type);
        this.registry = registry;
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        int id = WireHeader.read(bytes);
        SpecificDatumReader<T> known = readerById.get(id);
        return read(bytes, known != null ? known : readerOf(id));
    }

    private SpecificDatumReader<T> readerOf(int id) {
        Schema written = registry.byId(id);
        if (!written.getFullName().equals(schema.getFullName())) {
            throw new SerializationException("schema " + id + " is not one of " + schema.getFullName());
        }
        SpecificDatumReader<T> reader = new SpecificDatumReader<>(written, schema, model);
        readerById.put(id, reader);
        return reader;
    }

    private T read(byte[] bytes, SpecificDatumReader<T> reader) {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, WireHeader.BYTES, bytes.length - WireHeader.BYTES, null);
        try {
            T value = reader.read(null, new BoundedDecoder(decoder));
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes are left over behind a " + schema.getName());
            }
            return value;
        } catch (IOException
                | AvroRuntimeException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            throw new SerializationException("the value cannot be read as a " + schema.getName(), e);
        }
    }
}
