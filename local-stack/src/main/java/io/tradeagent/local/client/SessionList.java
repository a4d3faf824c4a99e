package io.tradeagent.local.client;

import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sessions of a platform as they are now, from the compacted topic of their states. */
public final class SessionList {

    private final String bootstrapServers;
    private static final Logger log = LoggerFactory.getLogger(SessionList.class);

    private final Deserializer<SessionState> values;

    /** Prepares to read from a cluster. */
    public SessionList(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.values = AvroSerde.of(SessionState.class, registry).deserializer();
    }

    /** Reads the last state of each identity, ordered by tenant, account and fingerprint. */
    public Collection<ObjectNode> read() {
        Map<String, ObjectNode> sessions = new TreeMap<>();
        try (TopicReader reader = TopicReader.atBeginning(bootstrapServers, Topic.SESSION_STATE.topicName())) {
            reader.readToEnd(state -> {
                apply(sessions, state);
                return true;
            });
        }
        return sessions.values();
    }

    private void apply(Map<String, ObjectNode> sessions, ConsumerRecord<byte[], byte[]> state) {
        String identity = new String(state.key(), StandardCharsets.UTF_8);
        if (state.value() == null) {
            sessions.remove(identity);
        } else {
            read(state).ifPresent(session -> sessions.put(identity, AvroJson.toJson(session)));
        }
    }

    /** One that cannot be read shall not hide all the others; the last that could stays. */
    private Optional<SessionState> read(ConsumerRecord<byte[], byte[]> state) {
        try {
            return Optional.of(values.deserialize(state.topic(), state.value()));
        } catch (RetriableException unavailable) {
            throw unavailable;
        } catch (SerializationException unreadable) {
            log.warn(
                    "The state at offset {} of {}-{} cannot be read", state.offset(), state.topic(), state.partition());
            return Optional.empty();
        }
    }
}
