package io.tradeagent.copy.reconciliation;

/** Why a terminal told what its account holds. */
public enum SnapshotReason {
    SESSION_START,
    /** It was asked to. */
    ON_DEMAND,
    PERIODIC,
    /** Events were lost because they were too many. */
    OVERFLOW,
    /** Not known to this version. */
    UNKNOWN
}
