package io.tradeagent.copy.allocation;

/** How a size came onto the grid. */
public enum Fit {
    /** As it was wanted. */
    EXACT("exact"),
    /** Down to the next volume of the grid. */
    ROUNDED_DOWN("rounded_down"),
    /** To the largest that the follower's settings allow. */
    CAPPED_BY_SETTINGS("capped_by_settings"),
    /** To the largest that the broker takes. */
    CAPPED_BY_BROKER("capped_by_broker"),
    /** Up to the smallest, by the policy {@code force_min}. */
    FORCED_TO_MINIMUM("forced_to_minimum");

    private final String code;

    Fit(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
