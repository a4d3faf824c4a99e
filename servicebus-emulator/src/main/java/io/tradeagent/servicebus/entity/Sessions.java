package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owns which session of an entity, and who waits for one. A session has at most one owner. */
public final class Sessions {
    private final EntityPath path;
    private final EntitySettings settings;
    private final EntityContext context;
    private final Lanes lanes;
    private final Backlog backlog;
    private final Outcomes outcomes;
    private final List<SessionRequest> waiting = new ArrayList<>();

    Sessions(
            EntityPath path,
            EntitySettings settings,
            EntityContext context,
            Lanes lanes,
            Backlog backlog,
            Outcomes outcomes) {
        this.path = path;
        this.settings = settings;
        this.context = context;
        this.lanes = lanes;
        this.backlog = backlog;
        this.outcomes = outcomes;
    }

    /** Grants or refuses a named session at once; a next session may have to wait. Messages follow the next pump. */
    public void request(SessionRequest request) {
        String wanted = request.wantedSession();
        if (wanted == null) {
            waiting.add(request);
            assign();
            return;
        }
        Lane lane = lanes.lane(wanted);
        if (lane.hold() == null) {
            grant(lane, request);
        } else {
            request.refused(new RefusedException(
                    Refusal.SESSION_CANNOT_BE_LOCKED,
                    "The requested session '" + wanted
                            + "' cannot be accepted. It may be locked by another receiver."));
        }
    }

    /**
     * @return until when the session is now locked
     * @throws RefusedException when nobody owns it
     */
    public Instant renew(String sessionId) {
        Lane lane = held(sessionId);
        Lane.Hold hold = lane.hold();
        if (hold == null) {
            throw RefusedException.sessionLockLost();
        }
        Instant until = context.now().plus(settings.lockDuration());
        lane.hold(new Lane.Hold(hold.consumer(), until));
        return until;
    }

    /** What was stored with the session, or null. */
    public byte @Nullable [] state(String sessionId) {
        return held(sessionId).state();
    }

    /** Stores something with the session; null clears it. */
    public void setState(String sessionId, byte @Nullable [] state) {
        held(sessionId);
        context.commit(List.of(new Change.SessionStateSet(path, sessionId, state)));
    }

    /** Gives free sessions to those who wait, first come first served. */
    void assign() {
        while (!waiting.isEmpty()) {
            Lane lane = lanes.nextAvailable();
            if (lane == null) {
                return;
            }
            grant(lane, waiting.removeFirst());
        }
    }

    /** @return whether the consumer owned a session, which is free now */
    boolean withdraw(Consumer consumer) {
        waiting.removeIf(request -> request == consumer);
        Lane lane = lanes.heldBy(consumer);
        if (lane == null) {
            return false;
        }
        free(lane);
        return true;
    }

    Dispatcher.Ownership ownerOf(Message message) {
        String sessionId = message.sessionId();
        Lane.Hold hold = sessionId == null ? null : held(sessionId).hold();
        if (hold == null) {
            throw RefusedException.sessionLockLost();
        }
        return new Dispatcher.Ownership(hold.consumer(), hold.until());
    }

    /** @return whether a session changed hands or became free */
    boolean expire(Instant now) {
        boolean freed = false;
        for (Lane lane : List.copyOf(lanes.all())) {
            Lane.Hold hold = lane.hold();
            if (hold != null && !hold.until().isAfter(now)) {
                failLocked(hold.consumer());
                free(lane);
                hold.consumer().sessionLost();
                freed = true;
            }
        }
        for (SessionRequest request : List.copyOf(waiting)) {
            if (!request.deadline().isAfter(now)) {
                waiting.remove(request);
                request.refused(new RefusedException(
                        Refusal.TIMED_OUT, "No session became available within the allotted time."));
            }
        }
        return freed;
    }

    private void failLocked(Consumer owner) {
        List<Change> changes = new ArrayList<>();
        for (long sequenceNumber : backlog.lockedFor(owner)) {
            Message message = backlog.message(sequenceNumber);
            changes.addAll(outcomes.failed(message, message.content()));
        }
        if (!changes.isEmpty()) {
            context.commit(changes);
        }
    }

    private void grant(Lane lane, SessionRequest request) {
        Instant until = context.now().plus(settings.lockDuration());
        lane.hold(new Lane.Hold(request, until));
        lanes.settle(lane);
        request.granted(lane.sessionId(), until);
    }

    private void free(Lane lane) {
        lane.hold(null);
        lanes.settle(lane);
    }

    private Lane held(String sessionId) {
        Lane lane = lanes.find(sessionId);
        if (lane == null || lane.hold() == null) {
            throw RefusedException.sessionLockLost();
        }
        return lane;
    }
}
