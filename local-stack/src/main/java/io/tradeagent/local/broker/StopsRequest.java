package io.tradeagent.local.broker;

/**
 * Asks for other stops of an open position.
 *
 * @param positionId any ticket that it had
 * @param stops both; what is null is removed
 */
public record StopsRequest(String positionId, StopLevels stops, TradeMark mark) implements TradeRequest {

    /** By the account holder's own hand. */
    public static StopsRequest byHand(Position position, StopLevels stops) {
        return new StopsRequest(position.positionId(), stops, TradeMark.BY_HAND);
    }
}
