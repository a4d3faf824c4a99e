package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An open position of a hedging account.
 *
 * @param positionId ticket of the order that opened it; never changes
 * @param volume what is still open, in lots
 */
public record Position(
        String positionId,
        String symbol,
        Side side,
        BigDecimal volume,
        BigDecimal openPrice,
        Instant openedAt,
        TradeMark mark) {

    Position withVolume(BigDecimal rest) {
        return new Position(positionId, symbol, side, rest, openPrice, openedAt, mark);
    }
}
