package io.tradeagent.local.broker;

/** Which way a deal or a position goes. */
public enum Side {
    /** Long: gains when the price rises. */
    BUY,
    /** Short: gains when the price falls. */
    SELL;

    /** The side of the deal that closes a position of this side. */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
