package io.tradeagent.copy.allocation;

/** Why a trade has no size. */
public enum NotSizedBecause {
    /** Smaller than the broker or the settings take, and the policy is to skip it. */
    BELOW_MINIMUM("below_minimum"),
    /** No volume of the grid lies between the smallest and the largest that broker and settings allow. */
    NO_VOLUME_ALLOWED("no_volume_allowed"),
    /** The leader has no stop, and the policy is to skip such a trade. */
    NO_STOP("no_stop"),
    /** The leader's stop is at the entry or beyond it: it limits no loss that a size could be computed from. */
    STOP_WITHOUT_LOSS("stop_without_loss"),
    LEADER_FUNDS_UNKNOWN("leader_funds_unknown"),
    LEADER_FUNDS_STALE("leader_funds_stale"),
    LEADER_FUNDS_SPENT("leader_funds_spent"),
    LEADER_TERMS_UNKNOWN("leader_terms_unknown"),
    LEADER_SYMBOL_UNKNOWN("leader_symbol_unknown"),
    LEADER_QUOTE_UNKNOWN("leader_quote_unknown"),
    LEADER_QUOTE_STALE("leader_quote_stale"),
    LEADER_TICK_VALUE_UNKNOWN("leader_tick_value_unknown"),
    FOLLOWER_FUNDS_UNKNOWN("follower_funds_unknown"),
    FOLLOWER_FUNDS_STALE("follower_funds_stale"),
    FOLLOWER_FUNDS_SPENT("follower_funds_spent"),
    FOLLOWER_TERMS_UNKNOWN("follower_terms_unknown"),
    FOLLOWER_SYMBOL_UNKNOWN("follower_symbol_unknown"),
    FOLLOWER_QUOTE_UNKNOWN("follower_quote_unknown"),
    FOLLOWER_QUOTE_STALE("follower_quote_stale"),
    FOLLOWER_TICK_VALUE_UNKNOWN("follower_tick_value_unknown"),
    /** The two accounts have different currencies and neither has a fresh quote that tells their rate. */
    RATE_UNKNOWN("rate_unknown");

    private final String code;

    NotSizedBecause(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
