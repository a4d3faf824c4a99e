package io.tradeagent.copy.group;

/** Which of the positions that a leader has already a follower opens when it comes. */
public enum LateFollower {
    NONE,
    /** Those that it gets at the leader's price or a better one. */
    NOT_WORSE,
    ALL
}
