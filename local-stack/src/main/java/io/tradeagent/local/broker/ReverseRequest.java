package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * Asks to turn a position round: to the same volume on the other side, without stops.
 *
 * @param positionId any ticket that it had
 */
public record ReverseRequest(String positionId, TradeMark mark) implements TradeRequest {

    /** By the account holder's own hand. */
    public static ReverseRequest byHand(Position position) {
        return new ReverseRequest(position.positionId(), TradeMark.BY_HAND);
    }

    OpenRequest opening(Position position, BigDecimal volume) {
        return new OpenRequest(position.symbol(), position.side().opposite(), volume, null, mark);
    }

    CloseRequest closing(Position position) {
        return new CloseRequest(position.symbol(), position.side(), position.volume(), positionId, mark);
    }
}
