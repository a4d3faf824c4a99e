package io.tradeagent.local.terminal.wire;

import org.jspecify.annotations.Nullable;

/**
 * What the platform decided about an event.
 *
 * @param sequence its TradeAgent sequence; null for a refused one
 * @param code of a refused one; null otherwise
 */
public record EventResult(
        String eventId,
        Status status,
        @Nullable Long sequence,
        @Nullable String code) {

    /** Not now: the session is pending. The event is kept and sent again after promotion. */
    public static final String SESSION_PENDING = "session_pending";

    /** Not now: an earlier event has to come first. */
    public static final String RETRY_IN_ORDER = "retry_in_order";

    /** How it was decided. */
    public enum Status {
        /** Durable and sequenced. */
        ACCEPTED,
        /** Durable and sequenced; released when the session is approved. */
        QUEUED,
        /** Came before, with this sequence. */
        DUPLICATE,
        /** Not taken. */
        REFUSED
    }
}
