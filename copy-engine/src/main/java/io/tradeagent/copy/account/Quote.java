package io.tradeagent.copy.account;

import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The prices of a symbol that an account's terminal saw last.
 *
 * @param symbol the broker's name
 * @param bid what sellers get
 * @param ask what buyers pay
 * @param tickValue of one tick of one lot, in the account's currency
 * @param at when the platform received it
 */
public record Quote(String symbol, Price bid, Price ask, BigDecimal tickValue, Instant at) {

    Quote later(Duration by) {
        return new Quote(symbol, bid, ask, tickValue, at.plus(by));
    }

    /** What whoever opens on this side pays or gets. */
    public Price toOpen(Side side) {
        return side == Side.BUY ? ask : bid;
    }
}
