package io.tradeagent.servicebus.entity;

/** Why the broker did not do as asked. */
public enum Refusal {
    ENTITY_NOT_FOUND,
    MESSAGE_NOT_FOUND,
    NOT_ALLOWED,
    MESSAGE_LOCK_LOST,
    SESSION_LOCK_LOST,
    SESSION_CANNOT_BE_LOCKED,
    /** No session became available in the time that the receiver was willing to wait. */
    TIMED_OUT,
    QUOTA_EXCEEDED
}
