package io.tradeagent.local.broker;

import java.util.Locale;

/** Why the broker refuses a request. */
public enum RefusalReason {
    /** The server does not trade it. */
    UNKNOWN_SYMBOL,
    /** Off the grid, or it would leave a rest below the smallest volume. */
    INVALID_VOLUME,
    /** A stop loss or take profit is on the wrong side of the market. */
    INVALID_STOPS,
    /** A pending order's price is where the market is already. */
    INVALID_PRICE,
    /** A pending order would be over before it begins. */
    INVALID_EXPIRATION,
    /** No such order waits. */
    ORDER_NOT_FOUND,
    /** The free margin does not carry it. */
    NO_MONEY,
    /** The market has gone further than the request accepts. */
    PRICE_OFF,
    /** The dealer offers another price. */
    REQUOTE,
    /** There is no price at present. */
    OFF_QUOTES,
    /** Out of trading hours. */
    MARKET_CLOSED,
    /** The symbol or the account may not be traded, or only to close. */
    TRADE_DISABLED,
    /** The terminal has no connection to its broker. */
    NO_CONNECTION,
    /** No answer came, and the history shows no trade. */
    TIMEOUT,
    /** The position or order is like this already. */
    NO_CHANGES,
    /** Nothing is open on that side, or not under that position. */
    NOTHING_TO_CLOSE;

    /** The name as it goes over the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
