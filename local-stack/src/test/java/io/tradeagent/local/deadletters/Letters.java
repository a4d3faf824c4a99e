package io.tradeagent.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeagent.local.deadletters.RedriveOrder.Effect;
import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.local.deadletters.RedriveOrder.Selection;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Dead letters for tests. */
final class Letters {

    static final Instant WRITTEN = Instant.parse("2026-01-05T10:00:00Z");
    static final Instant DEAD = Instant.parse("2026-01-05T10:00:01Z");

    private Letters() {}

    /** The record that stood at an offset of partition 1. */
    static RecordOrigin origin(Topic topic, long offset) {
        return new RecordOrigin(topic.topicName(), 1, offset, WRITTEN);
    }

    /** Its dead letter, at offset + 100. */
    static DeadLetter letter(Topic topic, long offset, @Nullable String key, byte @Nullable [] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "of the writer".getBytes(UTF_8));
        DeadLetterHeaders.add(headers, "a-service", origin(topic, offset), new SerializationException("x"), DEAD);
        return letter(topic, offset + 100, key, value, headers);
    }

    static DeadLetter letter(Topic topic, long offset, @Nullable String key, byte @Nullable [] value, Headers headers) {
        return new DeadLetter(
                topic,
                new ConsumerRecord<>(
                        topic.deadLetterName(),
                        1,
                        offset,
                        DEAD.toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        key == null ? null : key.getBytes(UTF_8),
                        value,
                        headers,
                        Optional.empty()));
    }

    static RedriveOrder all(Objections objections) {
        return new RedriveOrder(new Selection.All(), "alice", objections, Effect.WRITTEN);
    }
}
