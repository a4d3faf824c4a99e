package io.tradeagent.local.terminal.wire;

/** Why a snapshot is taken. */
public enum SnapshotReason {
    /** A session begins. */
    SESSION_START,
    /** The platform asked. */
    ON_DEMAND,
    /** The interval is over. */
    PERIODIC
}
