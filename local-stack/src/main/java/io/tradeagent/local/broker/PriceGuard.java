package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * How far the market may have gone from the price that the issuer saw.
 *
 * @param price what the issuer saw
 * @param maxDeviationPoints the largest accepted distance, in points, not negative
 */
public record PriceGuard(BigDecimal price, int maxDeviationPoints) {

    /** Whether a fill at this price is still wanted. */
    public boolean accepts(BigDecimal fill, SymbolContract contract) {
        return fill.subtract(price).abs().compareTo(contract.points(maxDeviationPoints)) <= 0;
    }
}
