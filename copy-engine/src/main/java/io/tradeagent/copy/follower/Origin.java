package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;

/**
 * The leader's deal that an order follows.
 *
 * @param price of that deal
 * @param receivedAt when the platform had the leader's report
 */
public record Origin(Price price, Instant receivedAt) {

    static Origin of(Signal signal) {
        return new Origin(signal.price(), signal.cause().receivedAt());
    }

    /**
     * How much worse the follower's deal is than the leader's; negative: better.
     *
     * @param point of the follower's symbol, in units of price
     */
    public BigDecimal slippagePoints(Execution.Deal deal, BigDecimal point) {
        BigDecimal paidMore = deal.price().value().subtract(price.value());
        return (deal.side() == Side.BUY ? paidMore : paidMore.negate()).divide(point, MathContext.DECIMAL128);
    }
}
