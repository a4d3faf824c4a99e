package io.tradeagent.session.codec;

import io.tradeagent.schema.gateway.ConnectionReplaced;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.session.Connection;
import io.tradeagent.session.Session;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.TerminationReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What sockets are told without having asked. */
final class Notices {

    private final Duration heartbeatInterval;

    Notices(Duration heartbeatInterval) {
        this.heartbeatInterval = heartbeatInterval;
    }

    /** To the socket that a change leaves behind; null where there is none. */
    @Nullable
    Outgoing farewell(Step.Change change) {
        return switch (change.event()) {
            case SessionEvent.Superseded e -> ended(change.before(), TerminationReason.SUPERSEDED);
            case SessionEvent.Ended e -> ended(change.before(), e.reason());
            case SessionEvent.ConnectionReplaced e -> to(change.before(), e.former(), new ConnectionReplaced(e.by()));
            default -> null;
        };
    }

    /** To the socket that stays, when what it may receive changes: deliveries after this are judged by it. */
    @Nullable
    Outgoing changed(Step step) {
        SessionState before = step.before();
        SessionState after = step.after();
        Connection connection = after.connection();
        if (connection == null || !sameSocket(before, connection)) {
            return null; // A socket that is new has it all in the reply to its request.
        }
        Instant until = SessionViews.approvedUntil(after);
        boolean same = before.status() == after.status()
                && before.ready() == after.ready()
                && Objects.equals(SessionViews.approvedUntil(before), until);
        return same
                ? null
                : to(after, connection, new SessionChanged(Enums.status(after.status()), after.ready(), until));
    }

    /** The InitAck of a change; null where there is none. */
    @Nullable
    Outgoing initAck(Step.Change change) {
        Connection connection = change.after().connection();
        if (!(change.event() instanceof SessionEvent.InitAcknowledged e) || connection == null) {
            return null;
        }
        InitAck ack = new InitAck(
                heartbeatInterval.toMillis(),
                Enums.role(e.part().role()),
                e.part().groups(),
                e.at());
        return to(change.after(), connection, ack);
    }

    private static boolean sameSocket(SessionState before, Connection connection) {
        Connection former = before.connection();
        return former != null && former.id().equals(connection.id());
    }

    private static @Nullable Outgoing ended(SessionState before, TerminationReason reason) {
        Connection connection = before.connection();
        return connection == null
                ? null
                : to(before, connection, new SessionEnded(Enums.reason(reason), reason.closeCode(), null));
    }

    private static Outgoing to(SessionState state, Connection connection, Object body) {
        Session session = Objects.requireNonNull(state.session());
        return Letter.to(state.identity(), session.opening().ref(), connection).saying(body);
    }
}
