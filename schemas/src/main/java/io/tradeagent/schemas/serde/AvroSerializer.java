package io.tradeagent.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records of one type; see {@link AvroSerde}. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    private static final int EXPECTED_BYTES = 512;

    private final Schema schema;
    private final SpecificDatumWriter<T> writer;
    private final SchemaRegistry registry;
    private final Map<String, Integer> idByTopic = new ConcurrentHashMap<>();

    AvroSerializer(Class<T> type, SchemaRegistry registry) {
        SpecificData model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, model);
        this.registry = registry;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        Integer known = idByTopic.get(topic);
        int id = known != null ? known : askForId(topic);
        ByteArrayOutputStream out = new ByteArrayOutputStream(EXPECTED_BYTES);
        WireHeader.write(id, out);
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException("a " + schema.getName() + " does not fit its schema", e);
        }
        return out.toByteArray();
    }

    private int askForId(String topic) {
        int id = registry.idOf(topic + "-value", schema);
        idByTopic.put(topic, id);
        return id;
    }
}
