package io.tradeagent.session;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the machine remembers of one identity, but for event ids and idempotency keys ({@link Memory}) and the content of
 * held intents. It is written at every event, so it is small.
 *
 * @param identity whose it is
 * @param lastNow the latest time that counted; time never steps back for an identity
 * @param lastSequence of the last accepted or queued event, across all sessions
 * @param standing the operators' word
 * @param profile environment and introduction
 * @param held sequences of the intents that wait for an approval, in order
 * @param session the present or last one; null before the first
 */
public record SessionState(
        Identity identity,
        Instant lastNow,
        Sequence lastSequence,
        Standing standing,
        Profile profile,
        List<Sequence> held,
        @Nullable Session session) {

    public SessionState {
        held = List.copyOf(held);
    }

    /** Of an identity that nothing is known of. */
    public static SessionState unknown(Identity identity) {
        return new SessionState(identity, Instant.EPOCH, Sequence.NONE, Standing.NEW, Profile.NEW, List.of(), null);
    }

    /** The row of the machine's table. */
    public Status status() {
        return session == null ? Status.NONE : session.phase().status();
    }

    /** Of the present or last session. */
    public Epoch epoch() {
        return session == null ? Epoch.NONE : session.opening().ref().epoch();
    }

    /** Its socket; null where it has none. */
    public @Nullable Connection connection() {
        return session == null ? null : session.connection();
    }

    /** Whether sequenced messages may be sent. */
    public boolean ready() {
        return session != null && session.ready();
    }

    /** What time will bring about, if nothing else happens before. */
    public List<Due> deadlines() {
        if (session == null || status() == Status.TERMINATED) {
            return List.of();
        }
        Due silence = new Due(DeadlineKind.HEARTBEAT, session.heartbeat());
        Approval approval = standing.approval();
        return status() == Status.AUTHENTICATED && approval != null
                ? List.of(silence, new Due(DeadlineKind.APPROVAL, new Deadline(approval.until())))
                : List.of(silence);
    }

    /** A record's time as it counts here: a broker's clock may step back at a failover, an identity's does not. */
    public Instant timeOf(Instant recorded) {
        return recorded.isAfter(lastNow) ? recorded : lastNow;
    }

    SessionState at(Instant now) {
        return now.equals(lastNow)
                ? this
                : new SessionState(identity, now, lastSequence, standing, profile, held, session);
    }

    SessionState with(Standing next) {
        return new SessionState(identity, lastNow, lastSequence, next, profile, held, session);
    }

    SessionState with(Profile next) {
        return new SessionState(identity, lastNow, lastSequence, standing, next, held, session);
    }

    SessionState with(Session next) {
        return new SessionState(identity, lastNow, lastSequence, standing, profile, held, next);
    }

    SessionState sequenced(Sequence sequence) {
        return new SessionState(identity, lastNow, sequence, standing, profile, held, session);
    }

    SessionState holding(Sequence sequence) {
        List<Sequence> more = new ArrayList<>(held);
        more.add(sequence);
        return new SessionState(identity, lastNow, lastSequence, standing, profile, more, session);
    }

    SessionState holdingNothing() {
        return new SessionState(identity, lastNow, lastSequence, standing, profile, List.of(), session);
    }
}
