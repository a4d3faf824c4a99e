package io.tradeagent.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the session machine answers to a request. */
public sealed interface Reply {

    /**
     * Granted.
     *
     * @param session as it is after the request; null where the request leaves none to speak of
     * @param results of a batch of events, in their order; else empty
     */
    record Granted(@Nullable SessionView session, List<EventOutcome> results) implements Reply {
        public Granted {
            results = List.copyOf(results);
        }
    }

    /**
     * Refused.
     *
     * @param code the protocol's
     */
    record Refused(String code) implements Reply {}
}
