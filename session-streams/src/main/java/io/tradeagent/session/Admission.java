package io.tradeagent.session;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Decision;
import io.tradeagent.session.SessionCommand.SessionRequested;
import io.tradeagent.session.SessionEvent.ApprovedByPolicy;
import io.tradeagent.session.SessionEvent.Created;
import io.tradeagent.session.SessionEvent.RequestRemembered;
import io.tradeagent.session.SessionEvent.Superseded;
import org.jspecify.annotations.Nullable;

/** How a session begins: at most one is active, and the newcomer wins. */
final class Admission {

    private static final Decision<Reply, SessionEvent> TOO_MANY_PENDING =
            Decision.nothing(new Reply.Refused(RequestRefusal.TOO_MANY_PENDING));

    private final SessionParameters parameters;
    private final Policy policy;

    Admission(SessionParameters parameters) {
        this.parameters = parameters;
        this.policy = new Policy(parameters);
    }

    Decision<Reply, SessionEvent> admit(Unfolding u, SessionRequested c, Memory memory) {
        RememberedRequest earlier = earlier(u, c, memory);
        if (earlier != null) {
            return again(u, c, earlier);
        }
        Environment seen = u.state().profile().environment();
        if (seen != Environment.UNSEEN && seen != c.environment()) {
            return u.refused(RequestRefusal.SANDBOX_MISMATCH);
        }
        boolean alive = u.state().status() == Status.PENDING || u.state().status() == Status.AUTHENTICATED;
        SessionRef ref = new SessionRef(c.sessionId(), u.state().epoch().next());
        Opening opening = new Opening(ref, u.now(), c.client().platform(), retire(u, ref));
        u.happened(new Created(
                u.now(), opening, c.client(), c.environment(), Deadline.after(u.now(), parameters.heartbeatTimeout())));
        if (c.idempotencyKey() != null) {
            RememberedRequest request = new RememberedRequest(c.bodyDigest(), opening);
            u.happened(new RequestRemembered(u.now(), c.idempotencyKey(), request));
        }
        promote(u, memory);
        boolean oneMoreWaits = !alive && u.state().status() == Status.PENDING;
        return oneMoreWaits && crowded(memory) ? TOO_MANY_PENDING : u.reply(new Reply.Granted());
    }

    /** Who tries keys would otherwise fill the operators' list, and bury the identity that they look for. */
    private boolean crowded(Memory memory) {
        int most = parameters.pendingIdentities();
        return memory.pendingBeside(most) >= most;
    }

    /** The same request before: by its idempotency key, or because the log holds the very record twice. */
    private @Nullable RememberedRequest earlier(Unfolding u, SessionRequested c, Memory memory) {
        RememberedRequest request = c.idempotencyKey() == null ? null : memory.request(c.idempotencyKey());
        if (request != null && !request.forgotten(u.now())) {
            return request;
        }
        Session session = u.state().session();
        if (session == null || !session.opening().ref().id().equals(c.sessionId())) {
            return null;
        }
        return new RememberedRequest(c.bodyDigest(), session.opening());
    }

    private Decision<Reply, SessionEvent> again(Unfolding u, SessionRequested c, RememberedRequest earlier) {
        if (!earlier.bodyDigest().equals(c.bodyDigest())) {
            return u.refused(RequestRefusal.IDEMPOTENCY_CONFLICT);
        }
        boolean present = u.isSession(earlier.opening().ref());
        return u.reply(present ? new Reply.Granted() : new Reply.Retired(earlier.opening()));
    }

    private static @Nullable Predecessor retire(Unfolding u, SessionRef by) {
        return switch (u.state().status()) {
            case NONE, TERMINATED -> null;
            case PENDING, AUTHENTICATED -> {
                Predecessor predecessor = Predecessor.of(u.session().opening());
                u.happened(new Superseded(u.now(), by));
                yield predecessor;
            }
        };
    }

    private void promote(Unfolding u, Memory memory) {
        Approval approval = u.state().standing().holding(u.now());
        if (approval == null) {
            approval = policy.approval(u);
            if (approval != null) {
                u.happened(new ApprovedByPolicy(u.now(), approval));
            }
        }
        if (approval != null) {
            Promotion.authenticate(u, approval, memory);
        }
    }
}
