package io.tradeagent.copy.risk;

/** What a guard found. All but {@link #WITHIN} deny. */
public enum Finding {
    WITHIN("within"),
    EXCEEDED("exceeded"),
    /** The limit was broken before, and neither did its period end nor did anybody reset it. */
    STOPPED_OUT("stopped_out"),
    /** The trade has no stop, so that its loss has no bound. */
    NO_STOP("no_stop"),
    /** The stop is where the trade opens or beyond: no broker takes it. */
    STOP_MISPLACED("stop_misplaced"),
    TERMS_UNKNOWN("terms_unknown"),
    FUNDS_UNKNOWN("funds_unknown"),
    FUNDS_STALE("funds_stale"),
    /** Nothing is left that a share could be counted from. */
    FUNDS_SPENT("funds_spent"),
    SYMBOL_UNKNOWN("symbol_unknown"),
    QUOTE_UNKNOWN("quote_unknown"),
    QUOTE_STALE("quote_stale"),
    TICK_VALUE_UNKNOWN("tick_value_unknown"),
    RATE_UNKNOWN("rate_unknown");

    private final String code;

    Finding(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
