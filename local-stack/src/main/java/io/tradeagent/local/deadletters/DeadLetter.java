package io.tradeagent.local.deadletters;

import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.topics.Topic;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter where it lies.
 *
 * @param topic that it is a dead letter of
 * @param record as it stands among the dead letters
 */
public record DeadLetter(Topic topic, ConsumerRecord<byte[], byte[]> record) {

    /** What it tells of itself; empty where somebody else than a consumer of ours wrote it. */
    public Optional<DeadLetterHeaders> told() {
        return DeadLetterHeaders.read(record.headers());
    }

    /** Where it comes from: a place in the topic that these are the dead letters of, or unknown. */
    public Optional<RecordOrigin> origin() {
        return DeadLetterHeaders.readOrigin(record.headers())
                .filter(origin -> origin.topic().equals(topic.topicName()));
    }

    /** Where it lies, {@code topic/partition/offset}. */
    public String place() {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }
}
