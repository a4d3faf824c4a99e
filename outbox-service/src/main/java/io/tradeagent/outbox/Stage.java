package io.tradeagent.outbox;

/** How far a sent order has come; {@link SentOrderTable} says what moves it on. */
public enum Stage {
    /** On its way. Sent again when its time is due and at a reconnect above the client's {@code after}. */
    SENT,
    /** The terminal has it and will tell. Timed redelivery has stopped; a terminal that forgot it gets it at its reconnect. */
    RECEIVED,
    /** Nobody can say whether it was carried out: its session ended, or it ran out, before the terminal told. Not sent. */
    DOUBTED,
    /**
     * A later session's snapshot has shown that it was not carried out, or twice does no harm. Goes out again, under its
     * old sequence.
     */
    CLEARED
}
