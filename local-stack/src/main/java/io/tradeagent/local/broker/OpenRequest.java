package io.tradeagent.local.broker;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new position at the market's price.
 *
 * @param volume in lots
 * @param guard the worst acceptable price; null: any price
 */
public record OpenRequest(
        String symbol,
        Side side,
        BigDecimal volume,
        @Nullable PriceGuard guard,
        TradeMark mark) {}
