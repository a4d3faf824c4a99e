package io.tradeagent.local.broker;

/** What can be done in a market at present. */
public enum MarketState {
    /** Everything. */
    OPEN,
    /** Nothing, out of hours: {@link RefusalReason#MARKET_CLOSED}. */
    CLOSED,
    /** Positions can only be closed or reduced: {@link RefusalReason#TRADE_DISABLED} for the rest. */
    CLOSE_ONLY,
    /** Nothing: {@link RefusalReason#TRADE_DISABLED}. */
    DISABLED;

    /** Whether anything can be traded, so that the broker closes by itself what has to be closed. */
    boolean isTrading() {
        return this == OPEN || this == CLOSE_ONLY;
    }
}
