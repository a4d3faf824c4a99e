package io.tradeagent.copy.group;

/** What is done about a difference between what a follower holds and what it should hold. */
public enum ReconcilePolicy {
    /** It is reported. */
    REPORT,
    /** What should not be there is closed, the rest reported. */
    REPAIR_CLOSES,
    /** What is missing is opened too. */
    REPAIR_ALL
}
