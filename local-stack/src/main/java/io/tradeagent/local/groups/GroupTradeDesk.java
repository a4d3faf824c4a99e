package io.tradeagent.local.groups;

import io.tradeagent.local.client.CopyCommandSender;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Asks the copy engine to trade for a group, and listens to what it and the group's followers make of it. */
public final class GroupTradeDesk {

    private final String bootstrapServers;
    private final CopyCommandSender commands;
    private final Deserializer<AuditEntry> audit;
    private final Deserializer<CopyDecision> decisions;
    private final InstantSource clock;

    /**
     * Prepares to work with a cluster.
     *
     * @param clock for the time that an answer may take
     */
    public GroupTradeDesk(String bootstrapServers, SchemaRegistry registry, InstantSource clock) {
        this.bootstrapServers = bootstrapServers;
        this.commands = new CopyCommandSender(bootstrapServers, registry);
        this.audit = AvroSerde.of(AuditEntry.class, registry).deserializer();
        this.decisions = AvroSerde.of(CopyDecision.class, registry).deserializer();
        this.clock = clock;
    }

    /**
     * What was heard.
     *
     * @param entry of the audit trail; null: no engine has answered in time
     * @param decisions of followers, as far as they came in time
     */
    public record Heard(@Nullable AuditEntry entry, List<CopyDecision> decisions) {}

    /**
     * Writes a trade and waits for the answers.
     *
     * @param followers how many decisions are waited for
     * @param limit how long at most
     * @throws org.apache.kafka.common.KafkaException if it is not written, or if that cannot be told
     */
    public Heard ask(CopyCommand command, int followers, Duration limit) {
        Instant end = clock.instant().plus(limit);
        String id = command.getCommandId().toString();
        AtomicReference<@Nullable AuditEntry> entry = new AtomicReference<>();
        List<CopyDecision> heard = new ArrayList<>();
        try (TopicReader audited = TopicReader.atEnd(bootstrapServers, Topic.AUDIT.topicName());
                TopicReader decided = TopicReader.atEnd(bootstrapServers, Topic.COPY_DECISIONS.topicName())) {
            commands.write(command);
            audited.follow(
                    record(audit, found -> {
                        if (id.equals(found.getReferences().get("command_id"))) {
                            entry.set(found);
                        }
                        return entry.get() == null;
                    }),
                    limit);
            AuditEntry answer = entry.get();
            if (followers > 0 && answer != null && answer.getCode() == null) {
                decided.follow(
                        record(decisions, found -> {
                            if (found.getExecId().endsWith("/" + id)) {
                                heard.add(found);
                            }
                            return heard.size() < followers;
                        }),
                        Duration.between(clock.instant(), end));
            }
        }
        return new Heard(entry.get(), heard);
    }

    /** Somebody's unreadable record is not our answer. */
    private static <T> Predicate<ConsumerRecord<byte[], byte[]>> record(
            Deserializer<T> deserializer, Predicate<T> visitor) {
        return read -> {
            T value;
            try {
                value = deserializer.deserialize(read.topic(), read.value());
            } catch (SerializationException e) {
                return true;
            }
            return visitor.test(value);
        };
    }
}
