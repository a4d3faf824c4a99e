package io.tradeagent.session;

/** What a deadline is about. */
public enum DeadlineKind {
    HEARTBEAT,
    APPROVAL
}
