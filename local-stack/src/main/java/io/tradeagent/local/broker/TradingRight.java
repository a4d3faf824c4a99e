package io.tradeagent.local.broker;

/** What the broker lets an account do. */
public enum TradingRight {
    /** Everything. */
    FULL,
    /** Positions can only be closed: {@link RefusalReason#TRADE_DISABLED} for the rest. */
    CLOSE_ONLY,
    /** Nothing: {@link RefusalReason#TRADE_DISABLED}. */
    NONE
}
