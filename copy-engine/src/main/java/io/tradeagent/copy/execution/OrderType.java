package io.tradeagent.copy.execution;

/** How an order is priced. */
public enum OrderType {
    /** At once, at what the market gives. */
    MARKET,
    /** Waits for a price or a better one. */
    LIMIT,
    /** Waits until the market has reached a price. */
    STOP,
    /** Waits until the market has reached a price, and is a limit from then on. */
    STOP_LIMIT,
    /** Not said, or not known to this version. */
    UNKNOWN;

    /** Whether such an order waits for its price. */
    public boolean isPending() {
        return this == LIMIT || this == STOP || this == STOP_LIMIT;
    }
}
