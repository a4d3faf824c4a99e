package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order that waits for its price.
 *
 * @param orderId its ticket; also the first one of the position that it may open
 * @param wish what it wants
 * @param placedAt when the broker took it
 */
public record PendingOrder(String orderId, PlaceRequest wish, Instant placedAt) {

    /** What is traded. */
    public String symbol() {
        return wish.symbol();
    }

    /** Which way it will trade. */
    public Side side() {
        return wish.side();
    }

    /** Of the request that placed it. */
    public TradeMark mark() {
        return wish.mark();
    }

    boolean isDue(Quote quote) {
        return wish.terms().type().isDue(side(), wish.terms().price(), quote.fillOf(side()));
    }

    boolean isOver(Instant at) {
        Instant end = wish.terms().expiresAt();
        return end != null && !at.isBefore(end);
    }

    PendingOrder with(PlaceRequest.Terms other) {
        return new PendingOrder(orderId, wish.with(other), placedAt);
    }

    OpenRequest opening() {
        BigDecimal volume = wish.volume();
        return new OpenRequest(symbol(), side(), volume, null, wish.terms().stops(), mark());
    }
}
