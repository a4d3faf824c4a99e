package io.tradeagent.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    @ParameterizedTest
    @EnumSource
    void hasANameOfTheFamily(Topic topic) {
        assertThat(topic.topicName()).matches("ta\\.([a-z]+\\.)?[a-z-]+\\.v1");
        assertThat(topic.deadLetterName()).isEqualTo(topic.topicName() + ".dlq");
        assertThat(topic.subject()).isEqualTo(topic.topicName() + "-value");
        assertThat(topic.description()).endsWith(".");
    }

    @Test
    void eachTopicHasARecordOfItsOwn() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::recordType).collect(Collectors.toSet()))
                .hasSameSizeAs(Topic.values());
    }

    @Test
    void onlyTheMailboxAndTheGroupsAreNotPartitionedByAccount() {
        assertThat(Topic.values())
                .filteredOn(topic -> topic.partitioning() != Partitioning.ACCOUNT)
                .containsExactly(Topic.GATEWAY_MAILBOX, Topic.COPY_GROUPS);
    }

    @Test
    void theInboundLogHasOneClock() {
        assertThat(Topic.values())
                .filteredOn(topic -> topic.recordTime() == RecordTime.LOG_APPEND)
                .containsExactly(Topic.EA_INBOUND);
    }

    @Test
    void onlyWhatIsAskedForByKeyIsCompacted() {
        assertThat(Topic.values())
                .filteredOn(topic -> topic.retention() instanceof Retention.Compacted)
                .containsExactly(Topic.SESSION_STATE, Topic.COPY_GROUPS, Topic.COPY_LINKS, Topic.COPY_RISK);
    }

    @Test
    void dependsOnTwoOfThreeCopies() {
        assertThat(minInSyncReplicas(1)).containsOnly("1");
        assertThat(minInSyncReplicas(2)).containsOnly("1");
        assertThat(minInSyncReplicas(3)).containsOnly("2");
    }

    private static java.util.List<String> minInSyncReplicas(int replicas) {
        return new TopicPlan(new TopicLayout(4, 4, (short) replicas))
                .topics().stream()
                        .map(NewTopic::configs)
                        .map(configuration -> configuration.get("min.insync.replicas"))
                        .toList();
    }

    @Test
    void refusesALayoutWithoutPartitions() {
        assertThatThrownBy(() -> new TopicLayout(0, 4, (short) 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopicLayout(4, 0, (short) 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopicLayout(4, 4, (short) 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
