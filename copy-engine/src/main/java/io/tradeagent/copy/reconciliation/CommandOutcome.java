package io.tradeagent.copy.reconciliation;

/** What a terminal remembers of a command. */
public enum CommandOutcome {
    /** It has it, and is not done with it. */
    RECEIVED,
    EXECUTED,
    REJECTED,
    EXPIRED,
    /** Not known to this version: says nothing. */
    UNKNOWN
}
