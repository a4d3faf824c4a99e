package io.tradeagent.copy.order;

/** What an order does to a follower's account. */
public enum OrderAction {
    OPEN,
    CLOSE,
    MODIFY,
    /** A pending order. */
    PLACE,
    /** Gives a pending order other terms. */
    MODIFY_ORDER,
    /** Takes a pending order back. */
    CANCEL
}
