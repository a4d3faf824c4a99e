package io.tradeagent.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountPartitionerTest {

    /** Fixed for ever: a change would move accounts away from their history. */
    @ParameterizedTest
    @CsvSource({"default/5012345, 4", "default/5012345, 64", "t/a, 4", "acme/K\u00f6ln, 7"})
    void isKafkasOwnPartitionOfTheAccount(String account, int partitions) {
        assertThat(AccountPartitioner.partition(account, partitions))
                .isEqualTo(BuiltInPartitioner.partitionForKey(account.getBytes(StandardCharsets.UTF_8), partitions));
    }

    @Test
    void agreesWithAMurmur2FromElsewhere() {
        assertThat(AccountPartitioner.partition("default/5012345", 1024)).isEqualTo(485);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default/5012345/", "default/5012345/f00d", "default/5012345/f00d/evt-1"})
    void looksAtTheAccountOnly(String key) {
        assertThat(AccountPartitioner.partition(key, 1024))
                .isEqualTo(AccountPartitioner.partition("default/5012345", 1024));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "default", "/", "//", "\u00e4"})
    void hasAPlaceForOddKeys(String key) {
        assertThat(AccountPartitioner.partition(key, 4)).isBetween(0, 3);
    }

    @Test
    void partitionsProducers() {
        try (AccountKeyPartitioner partitioner = new AccountKeyPartitioner()) {
            byte[] key = "default/5012345/f00d".getBytes(StandardCharsets.UTF_8);
            assertThat(partitioner.partition("t", "ignored", key, null, null, cluster(5)))
                    .isEqualTo(AccountPartitioner.partition("default/5012345", 5));
            assertThatThrownBy(() -> partitioner.partition("t", null, null, null, null, cluster(5)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    // Only one partition is available: those without a leader count as well, or accounts would wander.
    private static Cluster cluster(int partitions) {
        Node node = new Node(0, "localhost", 1);
        Node[] nodes = {node};
        List<PartitionInfo> infos = java.util.stream.IntStream.range(0, partitions)
                .mapToObj(i -> new PartitionInfo("t", i, i == 0 ? node : null, nodes, nodes))
                .toList();
        return new Cluster("c", List.of(node), infos, Set.of(), Set.of());
    }
}
