package io.tradeagent.local.terminal.link;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for a session. */
public sealed interface SessionAnswer {

    /** There is a session. */
    record Granted(SessionGrant grant) implements SessionAnswer {}

    /**
     * The gateway said no.
     *
     * @param status HTTP status
     * @param code the protocol's stable code, or "http_NNN" where the answer has none
     * @param retryAfter how long the gateway wants to be left alone; null: it does not say
     */
    record Refused(int status, String code, @Nullable Duration retryAfter) implements SessionAnswer {

        /** Whether the same request can succeed later. */
        public boolean passes() {
            return status == 429 || status == 408 || status >= 500 || code.equals("idempotency_in_flight");
        }
    }

    /** No answer: the outcome is unknown, the same request may be repeated with the same idempotency key. */
    record Unreachable(String why) implements SessionAnswer {}
}
