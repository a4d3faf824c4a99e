package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for other terms of a pending order.
 *
 * @param price at which it trades
 * @param stops both; what is null is removed
 * @param expiresAt null: never
 */
public record ReplaceRequest(
        String orderId,
        BigDecimal price,
        StopLevels stops,
        @Nullable Instant expiresAt,
        TradeMark mark) implements TradeRequest {

    /** Another price, by the account holder's own hand. */
    public static ReplaceRequest byHand(PendingOrder order, String price) {
        PlaceRequest.Terms old = order.wish().terms();
        return new ReplaceRequest(
                order.orderId(), new BigDecimal(price), old.stops(), old.expiresAt(), TradeMark.BY_HAND);
    }

    PlaceRequest.Terms applied(PlaceRequest.Terms old) {
        return new PlaceRequest.Terms(old.type(), price, stops, expiresAt);
    }
}
