package io.tradeagent.copy.signal;

/** Why a follower is told of a leader's position. */
public enum Occasion {
    /** The leader's broker reported a deal or new stops. */
    DEAL,
    /** It follows since the position was opened: it is told how the position stands. */
    LATE_FOLLOWER
}
