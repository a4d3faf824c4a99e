package io.tradeagent.copy.execution;

/** Whose money it is. Nothing of the one ever reaches the other. */
public enum Market {
    LIVE,
    SANDBOX
}
