package io.tradeagent.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session may do at present.
 *
 * @param status of the session
 * @param approvedUntil the first instant at which the approval no longer holds; null: without end, or there is none
 */
public record Standing(SessionStatus status, @Nullable Instant approvedUntil) {

    /** Before anything is known: nothing is allowed. */
    public static final Standing UNKNOWN = new Standing(SessionStatus.PENDING, null);

    /** Whether a sequenced message may be written now. */
    public boolean mayReceive(Instant now) {
        return status == SessionStatus.AUTHENTICATED && (approvedUntil == null || now.isBefore(approvedUntil));
    }
}
