package io.tradeagent.schemas.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Which topics an installation has, dead letters included, and how each is made. */
final class TopicPlan {

    private static final long DEAD_LETTER_RETENTION_MS = 90L * 24 * 60 * 60 * 1000;
    /** A dead letter is its record and some headers: the largest record must still fit. */
    private static final int LARGEST_DEAD_LETTER_BYTES = 2 * 1024 * 1024;

    private static final long LONGEST_SEGMENT_MS = 7L * 24 * 60 * 60 * 1000;

    private final TopicLayout layout;

    TopicPlan(TopicLayout layout) {
        this.layout = layout;
    }

    List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(newTopic(topic.topicName(), topic, configuration(topic)));
            if (topic.hasDeadLetters()) {
                topics.add(newTopic(topic.deadLetterName(), topic, deadLetterConfiguration()));
            }
        }
        return topics;
    }

    private NewTopic newTopic(String name, Topic topic, Map<String, String> configuration) {
        int partitions = switch (topic.partitioning()) {
            case ACCOUNT, EVERY -> layout.accountPartitions();
            case MAILBOX -> layout.mailboxPartitions();
        };
        return new NewTopic(name, Optional.of(partitions), Optional.of(layout.replicationFactor()))
                .configs(configuration);
    }

    private Map<String, String> configuration(Topic topic) {
        Map<String, String> configuration = new HashMap<>(shared());
        configuration.put(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, topic.recordTime().configValue());
        switch (topic.retention()) {
            case Retention.Compacted compacted ->
                configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case Retention.DeletedAfter deleted -> deleteAfter(deleted.age().toMillis(), configuration);
        }
        return configuration;
    }

    private Map<String, String> deadLetterConfiguration() {
        Map<String, String> configuration = new HashMap<>(shared());
        deleteAfter(DEAD_LETTER_RETENTION_MS, configuration);
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_DEAD_LETTER_BYTES));
        return configuration;
    }

    private Map<String, String> shared() {
        return Map.of(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(layout.minInSyncReplicas()));
    }

    // The broker deletes whole segments, so a segment must not span much more time than records are kept.
    private static void deleteAfter(long retentionMs, Map<String, String> configuration) {
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configuration.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMs));
        configuration.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Math.min(LONGEST_SEGMENT_MS, retentionMs / 4)));
    }
}
