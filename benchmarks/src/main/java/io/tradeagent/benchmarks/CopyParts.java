package io.tradeagent.benchmarks;

import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.copy.CopyDeal;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyOrderState;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the topics tell of the way, by the platform's own clock. */
final class CopyParts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpSchemaRegistry registry;
    private final Set<String> leaders;
    private final TopicReader decisions;
    private final TopicReader steps;
    private final Map<String, Instant> ordered = new HashMap<>();
    private final Latencies decided = new Latencies();
    private final Latencies delivered = new Latencies();
    private final Latencies filled = new Latencies();

    /**
     * Opens the topics: what is written from now on counts.
     *
     * @param leaders whose deals count
     */
    CopyParts(Target target, Set<String> leaders) {
        this.leaders = leaders;
        registry = new HttpSchemaRegistry(target.schemaRegistry());
        decisions = TopicReader.atEnd(target.kafka(), Topic.COPY_DECISIONS.topicName());
        steps = TopicReader.atEnd(target.kafka(), Topic.COPY_ORDERS.topicName());
    }

    /**
     * Reads what has been written since; the last fills may be on their way yet.
     *
     * @param orders that should have been filled
     */
    List<Measurement> read(long orders) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            read(steps, Topic.COPY_ORDERS, CopyOrderStep.class, this::note);
        } while (filled.ended() < orders && System.nanoTime() < end);
        read(decisions, Topic.COPY_DECISIONS, CopyDecision.class, this::note);
        return List.of(
                Measurement.of("  received to decided (openings)", decided, 0),
                Measurement.of("  ordered to delivered, as the engine heard", delivered, 0),
                Measurement.of("  received to the follower's fill received", filled, 0));
    }

    private void note(CopyDecision decision) {
        if (leaders.contains(decision.getPosition().getLeaderAccount())) {
            record(decided, decision.getLeaderReceivedAt(), decision.getDecidedAt());
        }
    }

    private void note(CopyOrderStep step) {
        if (!leaders.contains(step.getLeaderAccount())) {
            return;
        }
        CopyDeal deal = step.getDeal();
        if (step.getAfter() == CopyOrderState.submitted) {
            ordered.put(step.getCommandId(), step.getAt());
        } else if (step.getAfter() == CopyOrderState.delivered) {
            record(delivered, ordered.get(step.getCommandId()), step.getAt());
        } else if (step.getAfter() == CopyOrderState.filled && deal != null) {
            record(filled, step.getLeaderReceivedAt(), deal.getReceivedAt());
        }
    }

    private static void record(Latencies latencies, @Nullable Instant from, Instant to) {
        if (from != null) {
            latencies.record(Duration.between(from, to).toNanos());
        }
    }

    private <T extends SpecificRecord> void read(TopicReader reader, Topic topic, Class<T> type, Consumer<T> visitor) {
        AvroSerde<T> serde = AvroSerde.of(type, registry);
        reader.readToEnd(record -> {
            if (record.value() != null) {
                visitor.accept(serde.deserializer().deserialize(topic.topicName(), record.value()));
            }
            return true;
        });
    }

    @Override
    public void close() {
        decisions.close();
        steps.close();
        registry.close();
    }
}
