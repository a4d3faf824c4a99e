package io.tradeagent.session;

import io.tradeagent.kernel.Decision;
import io.tradeagent.session.SessionCommand.DeadlineReached;
import io.tradeagent.session.SessionCommand.LogoutRequested;
import io.tradeagent.session.SessionEvent.ApprovedByPolicy;
import io.tradeagent.session.SessionEvent.Ended;
import io.tradeagent.session.SessionEvent.ReturnedToPending;

/** How sessions end by themselves, and approvals by time. */
final class Liveness {

    private final Policy policy;

    Liveness(SessionParameters parameters) {
        this.policy = new Policy(parameters);
    }

    /**
     * An authenticated session whose approval no longer holds is pending, unless the tenant's policy gave it and gives it again: the
     * policy has no end of its own.
     */
    void lapse(Unfolding u) {
        boolean over = u.state().status() == Status.AUTHENTICATED
                && u.state().standing().holding(u.now()) == null;
        if (over) {
            Approval renewed = policy.approval(u);
            u.happened(renewed == null ? new ReturnedToPending(u.now()) : new ApprovedByPolicy(u.now(), renewed));
        }
    }

    /**
     * A timer went off. It counts only where its deadline is still the session's and the log's own time has reached it: the
     * machine that ran the timer may be ahead.
     */
    Decision<Reply, SessionEvent> reached(Unfolding u, DeadlineReached c) {
        return switch (c.kind()) {
            case HEARTBEAT -> silent(u, c);
            // Where it was due, the lapse before this has seen to it.
            case APPROVAL -> u.state().epoch().equals(c.epoch()) ? u.noted() : u.dropped(DropReason.STALE_DEADLINE);
        };
    }

    private static Decision<Reply, SessionEvent> silent(Unfolding u, DeadlineReached c) {
        boolean due = u.state().epoch().equals(c.epoch())
                && u.session().heartbeat().equals(c.deadline())
                && c.deadline().reached(u.now());
        return due
                ? u.happened(new Ended(u.now(), TerminationReason.HEARTBEAT_TIMEOUT))
                        .noted()
                : u.dropped(DropReason.STALE_DEADLINE);
    }

    Decision<Reply, SessionEvent> logOut(Unfolding u, LogoutRequested c) {
        return u.isSession(c.session())
                ? u.happened(new Ended(u.now(), TerminationReason.LOGOUT)).reply(new Reply.Granted())
                : u.refused(RequestRefusal.SESSION_TERMINATED);
    }
}
