package io.tradeagent.copy.group;

/** What becomes of a trade that is smaller than the broker takes. */
public enum BelowMinimum {
    SKIP,
    /** The smallest volume is traded, where no risk limit speaks against it. */
    FORCE_MIN
}
