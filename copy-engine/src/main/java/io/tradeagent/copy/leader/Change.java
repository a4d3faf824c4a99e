package io.tradeagent.copy.leader;

/** What happened to a leader's position, or to an order that may open it. */
public enum Change {
    OPENED,
    INCREASED,
    REDUCED,
    CLOSED,
    STOPS_CHANGED,
    /** An order waits for its price. */
    ORDER_PLACED,
    /** It waits for another price, with other stops or another end; or a part of it has traded elsewhere. */
    ORDER_CHANGED,
    /** Nothing of it waits any more. */
    ORDER_WITHDRAWN;

    /** Whether the change adds risk; all others take some away or bound it. */
    public boolean adds() {
        return this == OPENED || this == INCREASED;
    }

    /** Whether a pending order changed, and no position. */
    public boolean isOfOrder() {
        return this == ORDER_PLACED || this == ORDER_CHANGED || this == ORDER_WITHDRAWN;
    }
}
