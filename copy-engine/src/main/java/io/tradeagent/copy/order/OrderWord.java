package io.tradeagent.copy.order;

/** What was heard of an order. */
public enum OrderWord {
    /** The outbox sent it. */
    SENT,
    /** The terminal has it, or the broker placed it. */
    ACKNOWLEDGED,
    /** The terminal or a snapshot says that it was carried out; the broker's deals say how. */
    CARRIED_OUT,
    /** A deal, after which the order has volume left. */
    PART_TRADED,
    /** A deal, after which it has none. */
    ALL_TRADED,
    /** Broker or terminal refused it. */
    REFUSED,
    /** It was taken back. */
    TAKEN_BACK,
    /** Its time ran out. */
    RAN_OUT,
    /** It was given up after too many attempts, or could not be sent. */
    GIVEN_UP,
    /** Nobody can say what became of it. */
    LOST_SIGHT,
    /** A complete snapshot of a later session shows that it was not carried out. */
    ABSENT
}
