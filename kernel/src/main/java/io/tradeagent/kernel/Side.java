package io.tradeagent.kernel;

/** Which way a trade goes. */
public enum Side {
    BUY,
    SELL;

    /** The side that closes this one. */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
