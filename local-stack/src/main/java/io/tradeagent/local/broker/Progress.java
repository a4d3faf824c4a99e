package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * How far an order has come.
 *
 * @param ordered in lots
 * @param done in lots, at most what was ordered
 */
public record Progress(BigDecimal ordered, BigDecimal done) {

    /** What is still to be traded. */
    public BigDecimal left() {
        return ordered.subtract(done);
    }

    Progress plus(BigDecimal more) {
        return new Progress(ordered, done.add(more));
    }
}
