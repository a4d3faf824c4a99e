package io.tradeagent.local.client;

import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import tools.jackson.databind.node.ObjectNode;

/** The sessions of a platform as they are now, from the compacted topic of their states. */
public final class SessionList {

    private final String bootstrapServers;
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
            sessions.put(identity, AvroJson.toJson(values.deserialize(state.topic(), state.value())));
        }
    }
}
