package io.tradeagent.outbox;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity of the account, as far as sending to it is concerned.
 *
 * @param fingerprint who
 * @param session its last known session; null: heard of it only through its events
 * @param epoch the highest epoch that anything showed; ahead of the session's until its state arrives, and then nothing is sent
 * @param last the sequence given last; the next is one higher
 * @param cursor the highest sequence that the present connection has seen or was sent
 * @param unsettled how many sent orders are not settled
 * @param partial the snapshot that is being received; null: none
 */
public record Recipient(
        Fingerprint fingerprint,
        @Nullable SessionView session,
        Epoch epoch,
        Sequence last,
        Sequence cursor,
        int unsettled,
        @Nullable PartialSnapshot partial) {

    /** An identity that was not heard of before. */
    static Recipient unseen(Fingerprint fingerprint) {
        return new Recipient(fingerprint, null, Epoch.NONE, Sequence.NONE, Sequence.NONE, 0, null);
    }

    /** The session through which it can be reached now; null: none. */
    @Nullable
    SessionView reachable(Instant now) {
        return hindrance(now) == null ? session : null;
    }

    /** Why nothing can be sent to it now; null: something can. */
    @Nullable
    Hindrance hindrance(Instant now) {
        if (session == null || !session.epoch().equals(epoch)) {
            return Hindrance.SESSION_CHANGING;
        }
        return switch (session.standing().status()) {
            case PENDING -> Hindrance.SESSION_PENDING;
            case TERMINATED -> Hindrance.SESSION_TERMINATED;
            case AUTHENTICATED -> {
                if (session.standing().approvalIsOver(now)) {
                    yield Hindrance.APPROVAL_EXPIRED;
                }
                if (session.standing().readiness() == SessionView.Readiness.NOT_READY) {
                    yield Hindrance.SESSION_NOT_READY;
                }
                yield session.connection() == null ? Hindrance.NOT_CONNECTED : null;
            }
        };
    }

    /** Whether the session came with a connection that was not there before. */
    boolean isNewConnection(SessionView next) {
        SessionView.Connection now = next.connection();
        SessionView.Connection before = session == null ? null : session.connection();
        return now != null && (before == null || !before.id().equals(now.id()));
    }

    Recipient with(SessionView next) {
        SessionView.Connection connection = next.connection();
        Sequence seen = connection != null && isNewConnection(next) ? lower(connection.after(), last) : cursor;
        return new Recipient(fingerprint, next, higher(epoch, next.epoch()), last, seen, unsettled, partial);
    }

    Recipient with(Epoch seen) {
        return new Recipient(fingerprint, session, higher(epoch, seen), last, cursor, unsettled, partial);
    }

    Recipient with(@Nullable PartialSnapshot next) {
        return new Recipient(fingerprint, session, epoch, last, cursor, unsettled, next);
    }

    Recipient sent(Sequence sequence) {
        boolean first = sequence.compareTo(last) > 0;
        return new Recipient(
                fingerprint,
                session,
                epoch,
                first ? sequence : last,
                sequence.compareTo(cursor) > 0 ? sequence : cursor,
                first ? unsettled + 1 : unsettled,
                partial);
    }

    Recipient settled() {
        return new Recipient(fingerprint, session, epoch, last, cursor, unsettled - 1, partial);
    }

    /** Takes a sequence that will not be sent any more out of what the terminal has to have seen. */
    Recipient withdrawn(SentOrder order) {
        boolean newest = order.slot().sequence().equals(cursor);
        Sequence seen = newest ? order.sending().previous() : cursor;
        return new Recipient(fingerprint, session, epoch, last, seen, unsettled, partial);
    }

    private static Epoch higher(Epoch one, Epoch other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Sequence lower(Sequence one, Sequence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
