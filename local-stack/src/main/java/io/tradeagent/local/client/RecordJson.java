package io.tradeagent.local.client;

import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of one topic as JSON objects with key, partition, offset, timestamp, headers and value. A value that is
 * no record of the topic's type, as in dead letters, is {@code {"base64": …}}.
 */
public final class RecordJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DEAD_LETTERS = ".dlq";

    private final Optional<Deserializer<? extends SpecificRecord>> values;

    /**
     * Prepares for one topic.
     *
     * @param topic name of any topic; values of one that the catalogue does not know stay bytes
     * @param registry resolves the schemas' ids
     */
    public RecordJson(String topic, SchemaRegistry registry) {
        String origin =
                topic.endsWith(DEAD_LETTERS) ? topic.substring(0, topic.length() - DEAD_LETTERS.length()) : topic;
        this.values = Arrays.stream(Topic.values())
                .filter(known -> known.topicName().equals(origin))
                .findFirst()
                .map(known -> AvroSerde.of(known.recordType(), registry).deserializer());
    }

    /** Returns the record as JSON. */
    public ObjectNode toJson(ConsumerRecord<byte[], byte[]> read) {
        ObjectNode json = JSON.createObjectNode();
        json.put("key", text(read.key()));
        json.put("partition", read.partition());
        json.put("offset", read.offset());
        json.put("timestamp", Instant.ofEpochMilli(read.timestamp()).toString());
        ObjectNode headers = json.putObject("headers");
        for (Header header : read.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        json.set("value", value(read.topic(), read.value()));
        return json;
    }

    private @Nullable ObjectNode value(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null; // a tombstone
        }
        return values.flatMap(readable -> decode(readable, topic, bytes)).orElseGet(() -> raw(bytes));
    }

    private static Optional<ObjectNode> decode(
            Deserializer<? extends SpecificRecord> deserializer, String topic, byte[] bytes) {
        try {
            return Optional.of(AvroJson.toJson(deserializer.deserialize(topic, bytes)));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode raw(byte[] bytes) {
        return JSON.createObjectNode().put("base64", Base64.getEncoder().encodeToString(bytes));
    }

    private static @Nullable String text(byte @Nullable [] utf8) {
        return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
    }
}
