package io.tradeagent.outbox;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.outbox.SessionView.Readiness;
import io.tradeagent.outbox.SessionView.Status;
import io.tradeagent.outbox.SessionView.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sessions for tests: starts ready and connected, and changes one thing at a time. */
record Sessions(
        Fingerprint fingerprint,
        long epoch,
        SessionView.Standing standing,
        Market market,
        SessionView.@Nullable Connection connection) {

    static final Fingerprint KEY_A = new Fingerprint("a".repeat(64));
    static final Fingerprint KEY_B = new Fingerprint("b".repeat(64));

    /** A live session that can get orders. */
    static Sessions ready(Fingerprint fingerprint, long epoch) {
        var standing = new SessionView.Standing(
                Status.AUTHENTICATED, Readiness.READY, Submission.ENABLED, Outboxes.START, null);
        return new Sessions(fingerprint, epoch, standing, Market.LIVE, null).connected(1, 0);
    }

    static Sessions pending(Fingerprint fingerprint, long epoch) {
        return ready(fingerprint, epoch)
                .as(new SessionView.Standing(Status.PENDING, Readiness.NOT_READY, Submission.ENABLED, null, null));
    }

    SessionView view() {
        var id = new SessionId(NameBasedId.of("session", fingerprint.hex(), Long.toString(epoch)));
        return new SessionView(fingerprint, id, new Epoch(epoch), standing, market, connection);
    }

    Sessions connected(int number, long after) {
        String id = fingerprint.abbreviated() + "-" + epoch + "-" + number;
        return new Sessions(
                fingerprint,
                epoch,
                standing,
                market,
                new SessionView.Connection(id, 2, "gateway-1", new Sequence(after)));
    }

    Sessions disconnected() {
        return new Sessions(fingerprint, epoch, standing, market, null);
    }

    Sessions inSandbox() {
        return new Sessions(fingerprint, epoch, standing, Market.SANDBOX, connection);
    }

    Sessions terminated() {
        return as(new SessionView.Standing(
                        Status.TERMINATED,
                        Readiness.NOT_READY,
                        standing.submission(),
                        standing.authenticatedAt(),
                        null))
                .disconnected();
    }

    Sessions notReady() {
        return as(new SessionView.Standing(
                Status.AUTHENTICATED, Readiness.NOT_READY, Submission.DISABLED, Outboxes.START, null));
    }

    Sessions readOnly() {
        return as(new SessionView.Standing(
                Status.AUTHENTICATED, Readiness.READY, Submission.DISABLED, Outboxes.START, null));
    }

    Sessions authenticatedAt(Instant at) {
        return as(new SessionView.Standing(Status.AUTHENTICATED, Readiness.READY, Submission.ENABLED, at, null));
    }

    Sessions approvedUntil(Instant until) {
        return as(new SessionView.Standing(
                Status.AUTHENTICATED, Readiness.READY, Submission.ENABLED, Outboxes.START, until));
    }

    private Sessions as(SessionView.Standing next) {
        return new Sessions(fingerprint, epoch, next, market, connection);
    }
}
