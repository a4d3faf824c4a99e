package io.tradeagent.local.risk;

import io.tradeagent.local.client.CopyCommandSender;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Asks the copy engine to reset limits, and listens to its answers. */
public final class ResetDesk {

    private final String bootstrapServers;
    private final CopyCommandSender commands;
    private final Deserializer<CopyRiskEvent> events;
    private final InstantSource clock;

    /**
     * Prepares to work with a cluster.
     *
     * @param clock says when a command was issued
     */
    public ResetDesk(String bootstrapServers, SchemaRegistry registry, InstantSource clock) {
        this.bootstrapServers = bootstrapServers;
        this.commands = new CopyCommandSender(bootstrapServers, registry);
        this.events = AvroSerde.of(CopyRiskEvent.class, registry).deserializer();
        this.clock = clock;
    }

    /**
     * Writes a wish and waits for the answer.
     *
     * @param limit how long at most
     * @return reset or refused; empty: nobody has answered, and the command will be carried out when an engine reads it
     * @throws org.apache.kafka.common.KafkaException if it is not written, or if that cannot be told
     */
    public Optional<CopyRiskEvent> ask(ResetWish wish, Duration limit) {
        UUID id = UUID.randomUUID();
        AtomicReference<@Nullable CopyRiskEvent> answer = new AtomicReference<>();
        try (TopicReader reader = TopicReader.atEnd(bootstrapServers, Topic.COPY_RISK_EVENTS.topicName())) {
            commands.write(wish.command(id, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            reader.follow(
                    read -> {
                        CopyRiskEvent event = decode(read.topic(), read.value());
                        if (event != null && id.equals(event.getCommandId())) {
                            answer.set(event);
                        }
                        return answer.get() == null;
                    },
                    limit);
        }
        return Optional.ofNullable(answer.get());
    }

    private @Nullable CopyRiskEvent decode(String topic, byte[] value) {
        try {
            return events.deserialize(topic, value);
        } catch (SerializationException e) {
            return null; // somebody's unreadable record is not our answer
        }
    }
}
