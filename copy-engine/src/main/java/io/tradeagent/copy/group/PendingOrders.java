package io.tradeagent.copy.group;

/** Whether a leader's pending orders are copied. */
public enum PendingOrders {
    /** As pending orders; their filling is then the follower's own. */
    COPY,
    /** Not at all: the position is copied when the leader's order fills. */
    SKIP
}
