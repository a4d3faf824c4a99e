package io.tradeagent.local.risk;

import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.copy.CopyRisk;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The stop-outs that hold, from the compacted topic of what the risk guards remember. */
public final class StopOutList {

    private final String bootstrapServers;
    private final Deserializer<CopyRisk> values;

    /** Prepares to read from a cluster. */
    public StopOutList(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.values = AvroSerde.of(CopyRisk.class, registry).deserializer();
    }

    /**
     * Reads those that hold, ordered by tenant and account.
     *
     * @param now for those that end by themselves: the engine forgets one with the account's next heartbeat
     * @throws org.apache.kafka.common.errors.SerializationException if a record cannot be read: a list that leaves a stopped
     *     account out would say that it trades
     */
    public List<StoppedAccount> read(Instant now) {
        Map<String, CopyRisk> last = new TreeMap<>();
        try (TopicReader reader = TopicReader.atBeginning(bootstrapServers, Topic.COPY_RISK.topicName())) {
            reader.readToEnd(read -> {
                note(last, read);
                return true;
            });
        }
        return last.values().stream()
                .flatMap(risk -> risk.getStopOuts().stream()
                        .map(stopOut -> new StoppedAccount(risk.getTenantId(), risk.getAccountId(), stopOut)))
                .filter(stopped -> stopped.holdsAt(now))
                .toList();
    }

    private void note(Map<String, CopyRisk> last, ConsumerRecord<byte[], byte[]> read) {
        String account = new String(read.key(), StandardCharsets.UTF_8);
        if (read.value() == null) {
            last.remove(account);
        } else {
            last.put(account, values.deserialize(read.topic(), read.value()));
        }
    }
}
