package io.tradeagent.copy.valuation;

/** What is not known of an account well enough to act upon. */
public enum Gap {
    /** The account's terminal has not introduced itself: its currency and leverage are not known. */
    TERMS_UNKNOWN("terms_unknown"),
    /** Neither a heartbeat nor a snapshot has come. */
    FUNDS_UNKNOWN("funds_unknown"),
    FUNDS_STALE("funds_stale"),
    /** Balance or equity is zero or below, where something has to be divided by it. */
    FUNDS_SPENT("funds_spent"),
    SYMBOL_UNKNOWN("symbol_unknown"),
    QUOTE_UNKNOWN("quote_unknown"),
    QUOTE_STALE("quote_stale"),
    /** The broker does not say what a tick is worth. */
    TICK_VALUE_UNKNOWN("tick_value_unknown"),
    /** No fresh quote of the account tells the rate of the two currencies. */
    RATE_UNKNOWN("rate_unknown");

    private final String code;

    Gap(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
