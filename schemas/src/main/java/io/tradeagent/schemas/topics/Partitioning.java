package io.tradeagent.schemas.topics;

/** How the partition of a record is chosen. */
public enum Partitioning {
    /** By the account in the key; see {@link AccountPartitioner}. All such topics have the same number of partitions. */
    ACCOUNT,
    /** Not at all: the writer writes each record to every partition. As many as those of the account topics. */
    EVERY,
    /** By the address of a gateway: the writer names the partition. */
    MAILBOX
}
