package io.tradeagent.local.broker;

/**
 * Asks to close two opposite positions of a symbol against each other, as far as the smaller one goes.
 *
 * @param positionId any ticket that the one had
 * @param byPositionId any ticket that the other had
 */
public record CloseByRequest(String positionId, String byPositionId, TradeMark mark) implements TradeRequest {

    /** By the account holder's own hand. */
    public static CloseByRequest byHand(Position position, Position by) {
        return new CloseByRequest(position.positionId(), by.positionId(), TradeMark.BY_HAND);
    }
}
