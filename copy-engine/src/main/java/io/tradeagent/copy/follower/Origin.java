package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The leader's deal that an order follows.
 *
 * @param price of that deal; where the follower came late, its own when it was decided
 * @param receivedAt when the platform had the leader's report, or told a follower that came late
 * @param bound no worse price is accepted; null: any
 */
public record Origin(
        Price price, Instant receivedAt, @Nullable Price bound) {

    /** Of a deal, at any price that the limits admit. */
    public Origin(Price price, Instant receivedAt) {
        this(price, receivedAt, null);
    }

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
