package io.tradeagent.local.broker;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a trade at the market's price: a new position on a hedging account, more or less of the symbol's on a netting one.
 *
 * @param volume in lots
 * @param guard the worst acceptable price; null: any price
 * @param stops of the new position
 */
public record OpenRequest(
        String symbol,
        Side side,
        BigDecimal volume,
        @Nullable PriceGuard guard,
        StopLevels stops,
        TradeMark mark) implements TradeRequest {

    /** Without stops. */
    public OpenRequest(String symbol, Side side, BigDecimal volume, @Nullable PriceGuard guard, TradeMark mark) {
        this(symbol, side, volume, guard, StopLevels.NONE, mark);
    }

    /** By the account holder's own hand, at any price.
     *
     * @param volume in lots */
    public static OpenRequest byHand(String symbol, Side side, String volume) {
        return new OpenRequest(symbol, side, new BigDecimal(volume), null, TradeMark.BY_HAND);
    }

    /** The same with stops. */
    public OpenRequest with(StopLevels other) {
        return new OpenRequest(symbol, side, volume, guard, other, mark);
    }
}
