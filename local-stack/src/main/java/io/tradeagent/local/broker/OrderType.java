package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.util.Locale;

/** At what price an order trades. */
public enum OrderType {
    /** At once, at what the market gives. */
    MARKET,
    /** When the market gives this price or a better one. */
    LIMIT,
    /** When the market has reached this price, at what it gives then. */
    STOP;

    /** The name as it goes over the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an order of this type and side at this price trades at what the market gives. */
    boolean isDue(Side side, BigDecimal price, BigDecimal given) {
        int above = side == Side.BUY ? given.compareTo(price) : price.compareTo(given);
        return switch (this) {
            case MARKET -> true;
            case LIMIT -> above <= 0;
            case STOP -> above >= 0;
        };
    }
}
