package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a symbol can be traded at.
 *
 * @param bid price at which the broker buys: sells fill here
 * @param ask price at which the broker sells: buys fill here, above the bid
 * @param at when the broker made it
 */
public record Quote(String symbol, BigDecimal bid, BigDecimal ask, Instant at) {

    /** The price at which a market order of this side fills. */
    public BigDecimal fillOf(Side side) {
        return side == Side.BUY ? ask : bid;
    }
}
