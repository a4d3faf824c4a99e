package io.tradeagent.copy.execution;

import io.tradeagent.kernel.Price;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a pending order waits for, and what its position will have.
 *
 * @param type one that waits
 * @param price at which it trades; of a stop limit, at which its limit begins to wait
 * @param stopLimitPrice of a stop limit, at which it trades; null for others
 * @param stops of the position
 * @param expiresAt when the broker takes it back; null: never
 */
public record PendingTerms(
        OrderType type,
        Price price,
        @Nullable Price stopLimitPrice,
        StopPrices stops,
        @Nullable Instant expiresAt) {

    public PendingTerms {
        if (!type.isPending() || (type == OrderType.STOP_LIMIT) != (stopLimitPrice != null)) {
            throw new IllegalArgumentException("no terms of a pending order of type " + type);
        }
    }

    /** With other stops. */
    public PendingTerms with(StopPrices other) {
        return new PendingTerms(type, price, stopLimitPrice, other, expiresAt);
    }

    /** With another type: whoever trades the other way round waits for the same price from the same side. */
    public PendingTerms with(OrderType other) {
        return new PendingTerms(other, price, stopLimitPrice, stops, expiresAt);
    }
}
