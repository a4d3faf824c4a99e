package io.tradeagent.schemas.topics;

import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.jspecify.annotations.Nullable;

/** {@link AccountPartitioner} for producers ({@code partitioner.class}); a record without a key is refused. */
public final class AccountKeyPartitioner implements Partitioner {

    @Override
    public int partition(
            String topic,
            @Nullable Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        if (keyBytes == null) {
            throw new IllegalArgumentException("a record of " + topic + " needs a key that starts with its account");
        }
        return AccountPartitioner.partition(
                keyBytes, cluster.partitionsForTopic(topic).size());
    }

    @Override
    public void configure(Map<String, ?> configuration) {}

    @Override
    public void close() {}
}
