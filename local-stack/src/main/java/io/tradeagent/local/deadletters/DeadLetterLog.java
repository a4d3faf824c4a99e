package io.tradeagent.local.deadletters;

import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.topics.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dead letters of one topic, as they lie there now. Each call reads the topic anew; only committed records count. */
public final class DeadLetterLog {

    private final String bootstrapServers;
    private final Topic topic;

    /**
     * Prepares to read.
     *
     * @param bootstrapServers of the cluster
     * @param topic one that has dead letters
     */
    public DeadLetterLog(String bootstrapServers, Topic topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** What was brought back so far. */
    public Map<RecordOrigin, RedriveMark> marks() {
        Map<RecordOrigin, RedriveMark> marks = new HashMap<>();
        read(record -> {
            RedriveMark.read(record.headers()).ifPresent(mark -> marks.put(mark.origin(), mark));
            return true;
        });
        return marks;
    }

    /**
     * Reads all dead letters, brought back or not, those of one partition in their order.
     *
     * @param visitor returns whether it wants another one
     */
    public void visit(Predicate<DeadLetter> visitor) {
        read(record -> RedriveMark.isOne(record.headers()) || visitor.test(new DeadLetter(topic, record)));
    }

    /** The dead letter at a place; empty where there is none. */
    public Optional<DeadLetter> find(int partition, long offset) {
        List<DeadLetter> found = new ArrayList<>();
        try (TopicReader reader = TopicReader.at(bootstrapServers, topic.deadLetterName(), partition, offset)) {
            reader.readToEnd(record -> {
                if (record.offset() == offset && !RedriveMark.isOne(record.headers())) {
                    found.add(new DeadLetter(topic, record));
                }
                return false;
            });
        }
        return found.stream().findFirst();
    }

    private void read(Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        try (TopicReader reader = TopicReader.atBeginning(bootstrapServers, topic.deadLetterName())) {
            reader.readToEnd(visitor);
        }
    }
}
