package io.tradeagent.session;

import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision in the making: what has happened so far, and the state that it leads to. It lives for one call, so that its
 * being mutable is nobody's concern.
 */
final class Unfolding {

    private final Instant now;
    private final List<SessionEvent> events = new ArrayList<>(4);
    private SessionState state;

    Unfolding(SessionState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    SessionState state() {
        return state;
    }

    /** The session of a row in which there is one. */
    Session session() {
        Session session = state.session();
        if (session == null) {
            throw new IllegalStateException("no session in status " + state.status());
        }
        return session;
    }

    /** Whether a token's session is the present or last one. */
    boolean isSession(SessionRef ref) {
        Session session = state.session();
        return session != null && session.is(ref);
    }

    @Nullable
    Connection connection() {
        return state.connection();
    }

    Sequence nextSequence() {
        return state.lastSequence().next();
    }

    Unfolding happened(SessionEvent event) {
        events.add(event);
        state = Evolution.evolve(state, event);
        return this;
    }

    Decision<Reply, SessionEvent> reply(Reply reply) {
        return new Decision<>(reply, events);
    }

    Decision<Reply, SessionEvent> noted() {
        return reply(new Reply.Noted());
    }

    Decision<Reply, SessionEvent> dropped(DropReason reason) {
        return reply(new Reply.Dropped(reason));
    }

    Decision<Reply, SessionEvent> refused(RequestRefusal refusal) {
        return reply(new Reply.Refused(refusal));
    }
}
