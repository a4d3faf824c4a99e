package io.tradeagent.schemas.topics;

import java.util.Map;

/**
 * How large the topics are in one installation. Cannot be changed once records are written: an account would move.
 *
 * @param accountPartitions of every topic that is partitioned by account, at least 1
 * @param mailboxPartitions of the gateways' mailbox, at least 1
 * @param replicationFactor copies of each partition, at least 1
 */
public record TopicLayout(int accountPartitions, int mailboxPartitions, short replicationFactor) {

    public TopicLayout {
        if (accountPartitions < 1 || mailboxPartitions < 1 || replicationFactor < 1) {
            throw new IllegalArgumentException("partitions and replication factor must be at least 1");
        }
    }

    /**
     * Reads the layout from environment variables, with the services' names: {@code TRADEAGENT_TOPICS_ACCOUNT_PARTITIONS} (4),
     * {@code TRADEAGENT_TOPICS_MAILBOX_PARTITIONS} (4), {@code TRADEAGENT_TOPICS_REPLICATION_FACTOR} (1).
     *
     * @throws IllegalArgumentException naming the variable that is no such number
     */
    public static TopicLayout from(Map<String, String> environment) {
        return new TopicLayout(
                number(environment, "TRADEAGENT_TOPICS_ACCOUNT_PARTITIONS", 4),
                number(environment, "TRADEAGENT_TOPICS_MAILBOX_PARTITIONS", 4),
                (short) number(environment, "TRADEAGENT_TOPICS_REPLICATION_FACTOR", 1));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= Short.MAX_VALUE) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(name + " must be a number from 1 to " + Short.MAX_VALUE);
    }

    /** Copies that must have a record before it counts as written: one copy may be missing where there are three. */
    int minInSyncReplicas() {
        return replicationFactor > 2 ? replicationFactor - 1 : 1;
    }
}
