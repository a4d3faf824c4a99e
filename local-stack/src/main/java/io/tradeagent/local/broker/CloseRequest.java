package io.tradeagent.local.broker;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Asks to close min(volume, what is open on that side); never opens an opposite position.
 *
 * @param side the side of what is to be closed
 * @param volume in lots
 * @param positionId the only position to be touched, by any ticket that it had; null: the oldest first
 */
public record CloseRequest(
        String symbol,
        Side side,
        BigDecimal volume,
        @Nullable String positionId,
        TradeMark mark) implements TradeRequest {

    /** All of a position, by the account holder's own hand. */
    public static CloseRequest byHand(Position position) {
        return byHand(position, position.volume());
    }

    /** A part of a position, by the account holder's own hand. */
    public static CloseRequest byHand(Position position, BigDecimal part) {
        return new CloseRequest(position.symbol(), position.side(), part, position.positionId(), TradeMark.BY_HAND);
    }
}
