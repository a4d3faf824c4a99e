package io.tradeagent.local.broker;

/** What may go wrong with a request, though nobody did anything wrong. */
public enum Mishap {
    /** The dealer offers another price: {@link RefusalReason#REQUOTE}. */
    REQUOTE,
    /** There is no price at the moment: {@link RefusalReason#OFF_QUOTES}. */
    OFF_QUOTES,
    /** The order is filled in two deals. */
    SPLIT_FILL,
    /** The order is filled in part, and the rest is taken back. */
    CANCELED_REST,
    /** The request never reaches the broker. */
    LOST_REQUEST,
    /** The broker carries the request out, and its answer is lost. */
    LOST_REPLY,
    /** The terminal's connection to the gateway breaks when the request was carried out. */
    BROKEN_STREAM
}
