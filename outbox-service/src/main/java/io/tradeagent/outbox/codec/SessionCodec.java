package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.outbox.Market;
import io.tradeagent.outbox.OutboxCommand;
import io.tradeagent.outbox.SessionView;
import io.tradeagent.outbox.SessionView.Readiness;
import io.tradeagent.outbox.SessionView.Status;
import io.tradeagent.outbox.SessionView.Submission;
import io.tradeagent.schema.session.SessionConnection;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/** Records of ta.session.state.v1. */
public final class SessionCodec {

    private final int mailboxPartitions;

    /** @param mailboxPartitions of ta.gateway.mailbox.v1 */
    public SessionCodec(int mailboxPartitions) {
        this.mailboxPartitions = mailboxPartitions;
    }

    /**
     * Reads a session's state.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    public Received read(SessionState record) {
        Identity identity = Identities.of(record.getTenantId(), record.getAccountId(), record.getAuthKeyFingerprint());
        var standing = new SessionView.Standing(
                status(record.getStatus()),
                record.getReady() ? Readiness.READY : Readiness.NOT_READY,
                record.getOrderSubmission() ? Submission.ENABLED : Submission.DISABLED,
                record.getAuthenticatedAt(),
                record.getApprovedUntil());
        var view = new SessionView(
                identity.fingerprint(),
                new SessionId(record.getSessionId()),
                new Epoch(record.getEpoch()),
                standing,
                record.getSandbox() ? Market.SANDBOX : Market.LIVE,
                connection(record.getConnection()));
        return new Received.About(identity.account(), new OutboxCommand.SessionObserved(view));
    }

    /** A status that is not known may not receive. */
    private static Status status(SessionStatus status) {
        return switch (status) {
            case pending, unknown -> Status.PENDING;
            case authenticated -> Status.AUTHENTICATED;
            case terminated -> Status.TERMINATED;
        };
    }

    private SessionView.@Nullable Connection connection(@Nullable SessionConnection connection) {
        if (connection == null) {
            return null;
        }
        int partition = connection.getAddress().getPartition();
        if (partition < 0 || partition >= mailboxPartitions) {
            throw new IllegalArgumentException("there is no mailbox partition " + partition);
        }
        return new SessionView.Connection(
                connection.getConnectionId(),
                partition,
                connection.getAddress().getInstanceId(),
                new Sequence(connection.getAfter()));
    }
}
