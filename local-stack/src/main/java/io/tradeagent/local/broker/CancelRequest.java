package io.tradeagent.local.broker;

/** Asks to take back an order that waits. */
public record CancelRequest(String orderId, TradeMark mark) implements TradeRequest {

    /** By the account holder's own hand. */
    public static CancelRequest byHand(PendingOrder order) {
        return new CancelRequest(order.orderId(), TradeMark.BY_HAND);
    }
}
