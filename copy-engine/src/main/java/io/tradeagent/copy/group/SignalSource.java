package io.tradeagent.copy.group;

/** What of a leader is copied. */
public enum SignalSource {
    /** What the leader's broker carried out. */
    EXECUTIONS,
    /** What the leader's strategy asked for. */
    INTENTS
}
