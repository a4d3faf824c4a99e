package io.tradeagent.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What became of an event that came in a request.
 *
 * @param eventId null where the event had none of the right form
 * @param status accepted, queued, duplicate or refused
 * @param sequence of an event that has one; else null
 * @param code of a refused event; else null
 * @param message for the client's author, where the gateway itself refused; else null
 */
public record EventOutcome(
        @Nullable String eventId,
        String status,
        @Nullable Long sequence,
        @Nullable String code,
        @Nullable String message) {

    /** An event that the gateway itself does not let in. */
    static EventOutcome refused(@Nullable String eventId, String code, String message) {
        return new EventOutcome(eventId, "refused", null, code, message);
    }
}
