package io.tradeagent.streams;

import io.tradeagent.schemas.topics.AccountPartitioner;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * Sends a record to its account's partition, also where its key is longer than {@code tenant/account}.
 *
 * @param <V> the value's type, which plays no part
 */
public final class AccountStreamPartitioner<V> implements StreamPartitioner<String, V> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, @Nullable String key, @Nullable V value, int numPartitions) {
        if (key == null) {
            // A dead letter may have none; then any partition will do.
            return Optional.empty();
        }
        return Optional.of(Set.of(AccountPartitioner.partition(key, numPartitions)));
    }
}
