package io.tradeagent.copy.execution;

import io.tradeagent.kernel.Price;
import org.jspecify.annotations.Nullable;

/**
 * Where a position closes by itself.
 *
 * @param stopLoss null: nowhere
 * @param takeProfit null: nowhere
 */
public record StopPrices(@Nullable Price stopLoss, @Nullable Price takeProfit) {

    /** Neither. */
    public static final StopPrices NONE = new StopPrices(null, null);
}
