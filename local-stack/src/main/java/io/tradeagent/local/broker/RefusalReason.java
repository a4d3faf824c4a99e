package io.tradeagent.local.broker;

import java.util.Locale;

/** Why the broker refuses a request. */
public enum RefusalReason {
    /** The server does not trade it. */
    UNKNOWN_SYMBOL,
    /** Off the grid, or it would leave a rest below the smallest volume. */
    INVALID_VOLUME,
    /** The free margin does not carry it. */
    NOT_ENOUGH_MONEY,
    /** The market has gone further than the request accepts. */
    PRICE_OFF,
    /** Nothing is open on that side, or not under that position. */
    NOTHING_TO_CLOSE;

    /** The name as it goes over the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
