package io.tradeagent.copy.execution;

/** What happened to an order (FIX ExecType). */
public enum ExecutionKind {
    NEW,
    PARTIAL_FILL,
    FILL,
    CANCELED,
    REPLACED,
    REJECTED,
    EXPIRED,
    TRIGGERED,
    /** Not known to this version: changes nothing. */
    UNKNOWN;

    /** Whether volume was traded. */
    public boolean isFill() {
        return this == PARTIAL_FILL || this == FILL;
    }
}
