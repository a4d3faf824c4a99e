package io.tradeagent.session;

import org.jspecify.annotations.Nullable;

/**
 * What the machine has to know of an event. The payload itself is opaque to it and passes by.
 *
 * @param type which event
 * @param init of an InitRequest; null for the others
 */
public record EventContent(EventType type, @Nullable InitFacts init) {

    /** Of an event whose payload no decision needs. */
    public static EventContent of(EventType type) {
        return new EventContent(type, null);
    }

    /** Of an InitRequest. */
    public static EventContent introducing(InitFacts facts) {
        return new EventContent(EventType.INIT_REQUEST, facts);
    }
}
