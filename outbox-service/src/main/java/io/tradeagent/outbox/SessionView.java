package io.tradeagent.outbox;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as the outbox sees it.
 *
 * @param fingerprint whose session
 * @param id of the session
 * @param epoch its number
 * @param standing what it may do
 * @param market sandbox or live: a property of the identity
 * @param connection where it can be reached; null: not connected
 */
public record SessionView(
        Fingerprint fingerprint,
        SessionId id,
        Epoch epoch,
        Standing standing,
        Market market,
        @Nullable Connection connection) {

    /** Whether a session may act. */
    public enum Status {
        PENDING,
        AUTHENTICATED,
        TERMINATED
    }

    /** What a terminal may do with orders, as its InitRequest says. */
    public enum Submission {
        ENABLED,
        DISABLED
    }

    /** Whether the InitAck of this session is out. */
    public enum Readiness {
        READY,
        NOT_READY
    }

    /**
     * What a session may do.
     *
     * @param status whether it may act
     * @param readiness sequenced messages come after the InitAck only
     * @param submission whether its terminal can submit orders
     * @param authenticatedAt when it became so; null: it is not
     * @param approvedUntil from this instant on it may not; null: no limit
     */
    public record Standing(
            Status status,
            Readiness readiness,
            Submission submission,
            @Nullable Instant authenticatedAt,
            @Nullable Instant approvedUntil) {

        boolean approvalIsOver(Instant now) {
            return approvedUntil != null && !now.isBefore(approvedUntil);
        }
    }

    /**
     * Where a session can be reached.
     *
     * @param id of the connection
     * @param partition of the gateways' mailbox
     * @param instance the gateway that holds the socket
     * @param after highest outbound sequence that the client had seen when it connected
     */
    public record Connection(String id, int partition, String instance, Sequence after) {}

    boolean isAuthenticated(Instant now) {
        return standing.status() == Status.AUTHENTICATED && !standing.approvalIsOver(now);
    }

    boolean canSubmit(Instant now) {
        return isAuthenticated(now) && standing.submission() == Submission.ENABLED;
    }
}
