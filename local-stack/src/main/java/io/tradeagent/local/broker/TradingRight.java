package io.tradeagent.local.broker;

/** What the broker lets an account do. */
public enum TradingRight {
    /** Everything. */
    FULL,
    /** Positions can only be closed, and orders taken back: {@link RefusalReason#TRADE_DISABLED} for the rest. */
    CLOSE_ONLY,
    /** Nothing: {@link RefusalReason#TRADE_DISABLED}. */
    NONE;

    boolean allows(TradeRequest request) {
        return switch (request) {
            case OpenRequest open -> this == FULL;
            case ReverseRequest reverse -> this == FULL;
            case PlaceRequest place -> this == FULL;
            case ReplaceRequest replace -> this == FULL;
            case CloseRequest close -> this != NONE;
            case CloseByRequest closeBy -> this != NONE;
            case StopsRequest stops -> this != NONE;
            case CancelRequest cancel -> this != NONE;
        };
    }
}
