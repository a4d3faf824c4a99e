package io.tradeagent.session;

import io.tradeagent.kernel.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity's present session, or its last one.
 *
 * @param opening what does not change
 * @param phase where it stands
 * @param connection its socket; null while it has none, and once it is over
 * @param heartbeat when silence ends it
 */
public record Session(
        Opening opening, Phase phase, @Nullable Connection connection, Deadline heartbeat) {

    /** Whether a token's session is this one. */
    public boolean is(SessionRef ref) {
        return opening.ref().equals(ref);
    }

    /** Whether sequenced messages may be sent. */
    public boolean ready() {
        return phase instanceof Phase.Authenticated a && a.readiness() == Readiness.READY;
    }

    Session in(Phase next) {
        return new Session(opening, next, connection, heartbeat);
    }

    Session through(@Nullable Connection next) {
        return new Session(opening, phase, next, heartbeat);
    }

    Session heard(Deadline next) {
        return new Session(opening, phase, connection, next);
    }

    Session received(long ordinal) {
        return connection == null ? this : through(connection.received(ordinal));
    }

    Session ended(TerminationReason reason, Instant at) {
        return new Session(opening, new Phase.Terminated(reason, at), null, heartbeat);
    }

    Session acknowledged() {
        return phase instanceof Phase.Authenticated a ? in(new Phase.Authenticated(a.since(), Readiness.READY)) : this;
    }
}
