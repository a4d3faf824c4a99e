package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.outbox.Market;
import io.tradeagent.outbox.SessionView;
import io.tradeagent.outbox.store.StoredConnection;
import io.tradeagent.outbox.store.StoredSession;
import org.jspecify.annotations.Nullable;

/** A session as the store keeps it, within its account's index. */
final class SessionViewCodec {

    private SessionViewCodec() {}

    static @Nullable StoredSession stored(@Nullable SessionView view) {
        if (view == null) {
            return null;
        }
        SessionView.Standing standing = view.standing();
        return new StoredSession(
                view.id().value(),
                view.epoch().number(),
                standing.status().name(),
                standing.readiness().name(),
                standing.submission().name(),
                standing.authenticatedAt(),
                standing.approvedUntil(),
                view.market().name(),
                stored(view.connection()));
    }

    static SessionView view(Fingerprint fingerprint, StoredSession stored) {
        return new SessionView(
                fingerprint,
                new SessionId(stored.getId()),
                new Epoch(stored.getEpoch()),
                new SessionView.Standing(
                        SessionView.Status.valueOf(stored.getStatus()),
                        SessionView.Readiness.valueOf(stored.getReadiness()),
                        SessionView.Submission.valueOf(stored.getSubmission()),
                        stored.getAuthenticatedAt(),
                        stored.getApprovedUntil()),
                Market.valueOf(stored.getMarket()),
                connection(stored.getConnection()));
    }

    private static @Nullable StoredConnection stored(SessionView.@Nullable Connection connection) {
        return connection == null
                ? null
                : new StoredConnection(
                        connection.id(),
                        connection.partition(),
                        connection.instance(),
                        connection.after().number());
    }

    private static SessionView.@Nullable Connection connection(@Nullable StoredConnection stored) {
        return stored == null
                ? null
                : new SessionView.Connection(
                        stored.getId(), stored.getPartition(), stored.getInstanceId(), new Sequence(stored.getAfter()));
    }
}
