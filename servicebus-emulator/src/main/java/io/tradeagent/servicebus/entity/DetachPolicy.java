package io.tradeagent.servicebus.entity;

/** What becomes of the messages that a receiver had locked when it goes away. */
public enum DetachPolicy {
    /** They are available again at once, without counting as failed: quick restarts in local runs. */
    RELEASE_LOCKS,
    /** They stay locked until the lock expires, as in Azure. */
    KEEP_LOCKS
}
