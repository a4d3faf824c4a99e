package io.tradeagent.copy.execution;

import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks for, as far as a report says so. Null: it does not say.
 *
 * @param type of the order
 * @param volume all of it
 * @param price for which it waits
 * @param stopLimitPrice of a stop limit
 * @param expiresAt when the broker takes it back; null also: never
 */
public record OrderWish(
        OrderType type,
        @Nullable Lots volume,
        @Nullable Price price,
        @Nullable Price stopLimitPrice,
        @Nullable Instant expiresAt) {

    /** Nothing is said. */
    public static final OrderWish UNSAID = new OrderWish(OrderType.UNKNOWN, null, null, null, null);

    /** At once, and nothing more is said. */
    public static final OrderWish MARKET = new OrderWish(OrderType.MARKET, null, null, null, null);

    /** The terms of a pending order; empty where it is none, or they are not all said. */
    public Optional<PendingTerms> terms(StopPrices stops) {
        if (!type.isPending() || price == null || (type == OrderType.STOP_LIMIT) != (stopLimitPrice != null)) {
            return Optional.empty();
        }
        return Optional.of(new PendingTerms(type, price, stopLimitPrice, stops, expiresAt));
    }
}
