package io.tradeagent.schemas.topics;

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

    /** Copies that must have a record before it counts as written: one copy may be missing where there are three. */
    int minInSyncReplicas() {
        return replicationFactor > 2 ? replicationFactor - 1 : 1;
    }
}
