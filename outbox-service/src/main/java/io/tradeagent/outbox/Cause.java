package io.tradeagent.outbox;

import java.util.Locale;

/** Why the outbox itself settled an order, or came to doubt it. The code is stable and goes to the issuer. */
public enum Cause {
    /** Past its {@code expires_at}. */
    EXPIRED,
    /** Its cancel came before it was sent. */
    CANCELED,
    /** A cancel that did its work here: the terminal never saw the command. */
    CANCELED_BEFORE_SENDING,
    /** A cancel whose command is over and never reached a terminal. */
    ALREADY_SETTLED,
    /** A {@link Hold} stops what adds risk. */
    TRADING_HOLD,
    /** The {@link Hold} that wanted it is lifted, or goes less far now. */
    HOLD_LIFTED,
    /** Too many unsettled orders. */
    OUTBOX_FULL,
    /** Made room for an order that takes risk away. */
    EVICTED,
    /** A connected, ready session let every attempt pass without a word. */
    NO_ANSWER,
    /** A sandbox order names a live identity, or the reverse. */
    SANDBOX_MISMATCH,
    /** An action that this version does not know. */
    UNSUPPORTED_ACTION,
    /** A demand for a snapshot in whose place another one for the same terminal stays. */
    SUPERSEDED,
    /** A demand for a snapshot that the terminal has: its answer is the snapshot. */
    RECEIVED,
    /** A newer session has taken over before the terminal told. */
    SESSION_CHANGED,
    /** The new session's snapshot shows nothing, and the terminal does not say which commands it remembers. */
    SNAPSHOT_SILENT,
    /** The snapshot shows the command in a state that this version does not know. */
    SNAPSHOT_UNREADABLE,
    /** The snapshot shows that the terminal carried it out. */
    SHOWN_BY_SNAPSHOT;

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
