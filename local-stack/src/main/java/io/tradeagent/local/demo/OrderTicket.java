package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import java.math.BigDecimal;

/**
 * An operator's order at the market's price.
 *
 * @param fingerprint of the identity that shall carry it out
 * @param side of the position that is opened or closed
 * @param volume in lots
 */
public record OrderTicket(
        String accountId, String fingerprint, Action action, String symbol, Side side, BigDecimal volume) {

    /** What it does. */
    public enum Action {
        /** Opens a position. */
        OPEN,
        /** Closes positions, the oldest first. */
        CLOSE
    }
}
