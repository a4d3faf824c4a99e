package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an order that waits for its price.
 *
 * @param volume in lots
 */
public record PlaceRequest(String symbol, Side side, BigDecimal volume, Terms terms, TradeMark mark)
        implements TradeRequest {

    /**
     * What can be changed while it waits.
     *
     * @param type limit or stop
     * @param price at which it trades
     * @param stops of the position that it will open
     * @param expiresAt when it is taken back by the broker; null: never
     */
    public record Terms(
            OrderType type,
            BigDecimal price,
            StopLevels stops,
            @Nullable Instant expiresAt) {}

    /** By the account holder's own hand, without stops and end. */
    public static PlaceRequest byHand(String symbol, Side side, String volume, OrderType type, String price) {
        Terms terms = new Terms(type, new BigDecimal(price), StopLevels.NONE, null);
        return new PlaceRequest(symbol, side, new BigDecimal(volume), terms, TradeMark.BY_HAND);
    }

    PlaceRequest with(Terms other) {
        return new PlaceRequest(symbol, side, volume, other, mark);
    }

    PlaceRequest with(TradeMark other) {
        return new PlaceRequest(symbol, side, volume, terms, other);
    }
}
