package io.tradeagent.copy.group;

/** What is done about a difference between what a follower holds and what it should hold. */
public enum ReconcilePolicy {
    /** It is reported. */
    REPORT,
    /** What is too much is closed, the rest reported. */
    REPAIR_CLOSES,
    /** Stops are moved back to where they should be, too. Nothing is ever opened: what is missing was closed by somebody. */
    REPAIR_ALL
}
