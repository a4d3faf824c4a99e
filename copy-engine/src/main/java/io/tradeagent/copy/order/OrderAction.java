package io.tradeagent.copy.order;

/** What an order does to a follower's account. */
public enum OrderAction {
    OPEN,
    CLOSE,
    MODIFY
}
