package io.tradeagent.approval.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeagent.approval.OperatorDecision;
import io.tradeagent.approval.codec.DecisionCodec;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Decisions as records of the inbound log. */
final class DecisionRecords {

    private static final String SOURCE = "approval-connector";

    private final int partitions;
    private final InstantSource clock;

    /** @param partitions of the inbound log */
    DecisionRecords(int partitions, InstantSource clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    // The partition is computed here rather than by the producer: a topic of another size must not move an account.
    ProducerRecord<String, Inbound> record(OperatorDecision decision, @Nullable String traceparent) {
        String key = decision.identity().key();
        return new ProducerRecord<>(
                Topic.EA_INBOUND.topicName(),
                AccountPartitioner.partition(key, partitions),
                key,
                DecisionCodec.toInbound(decision),
                headers(decision, traceparent));
    }

    private Headers headers(OperatorDecision decision, @Nullable String traceparent) {
        String id = NameBasedId.of(
                        SOURCE,
                        decision.stamp().decisionId(),
                        Long.toString(decision.stamp().sequence()))
                .toString();
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", id.getBytes(UTF_8));
        headers.add("ce_type", ApprovalDecided.class.getSimpleName().getBytes(UTF_8));
        headers.add("ce_source", SOURCE.getBytes(UTF_8));
        headers.add("ce_time", clock.instant().toString().getBytes(UTF_8));
        if (traceparent != null) {
            headers.add("traceparent", traceparent.getBytes(UTF_8));
        }
        return headers;
    }
}
