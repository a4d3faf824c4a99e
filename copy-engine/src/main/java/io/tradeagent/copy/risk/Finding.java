package io.tradeagent.copy.risk;

import io.tradeagent.copy.valuation.Gap;

/** What a guard found. All but {@link #WITHIN} deny. */
public enum Finding {
    WITHIN("within"),
    EXCEEDED("exceeded"),
    /** The limit was broken before, and neither did its period end nor did anybody reset it. */
    STOPPED_OUT("stopped_out"),
    /** The trade has no stop, so that its loss has no bound. */
    NO_STOP("no_stop"),
    /** The stop is where the trade opens or beyond: it limits no loss. */
    STOP_WITHOUT_LOSS("stop_without_loss"),
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

    static Finding of(Gap gap) {
        return switch (gap) {
            case TERMS_UNKNOWN -> TERMS_UNKNOWN;
            case FUNDS_UNKNOWN -> FUNDS_UNKNOWN;
            case FUNDS_STALE -> FUNDS_STALE;
            case FUNDS_SPENT -> FUNDS_SPENT;
            case SYMBOL_UNKNOWN -> SYMBOL_UNKNOWN;
            case QUOTE_UNKNOWN -> QUOTE_UNKNOWN;
            case QUOTE_STALE -> QUOTE_STALE;
            case TICK_VALUE_UNKNOWN -> TICK_VALUE_UNKNOWN;
            case RATE_UNKNOWN -> RATE_UNKNOWN;
        };
    }

    /** Stable name. */
    public String code() {
        return code;
    }
}
