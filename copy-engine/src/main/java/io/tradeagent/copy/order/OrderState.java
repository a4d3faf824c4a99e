package io.tradeagent.copy.order;

/** How far an order has come. */
public enum OrderState {
    /** The limits spoke against it: it was never written. Never left. */
    DENIED("denied"),
    /** Written for the outbox. */
    SUBMITTED("submitted"),
    /** On its way to a terminal. */
    DELIVERED("delivered"),
    /** The terminal or the broker has it. */
    ACCEPTED("accepted"),
    /** A part was traded; the rest may still be. */
    PARTIALLY_FILLED("partially_filled"),
    /** All of it was traded. Never left. */
    FILLED("filled"),
    /** The broker or the terminal refused it. Left only for a fill: the broker's deal is stronger than any word before. */
    REJECTED("rejected"),
    /** Taken back, or never sent. Left only for a fill. */
    CANCELED("canceled"),
    /** Its time ran out. Left only for a fill. */
    EXPIRED("expired"),
    /** Nobody could say. Left when a snapshot or the broker does; never sent again. */
    UNKNOWN("unknown");

    private final String code;

    OrderState(String code) {
        this.code = code;
    }

    /** Stable name. */
    public String code() {
        return code;
    }

    /** Whether the order may still trade: until then its volume is reserved. */
    public boolean isOpen() {
        return switch (this) {
            case SUBMITTED, DELIVERED, ACCEPTED, PARTIALLY_FILLED, UNKNOWN -> true;
            case DENIED, FILLED, REJECTED, CANCELED, EXPIRED -> false;
        };
    }
}
