package io.tradeagent.session;

import io.tradeagent.kernel.Decision;
import io.tradeagent.session.SessionCommand.Approved;
import io.tradeagent.session.SessionCommand.Rejected;
import io.tradeagent.session.SessionEvent.ApprovalRecorded;
import io.tradeagent.session.SessionEvent.DecisionIgnored;
import io.tradeagent.session.SessionEvent.Ended;
import io.tradeagent.session.SessionEvent.IntentsDiscarded;
import io.tradeagent.session.SessionEvent.RejectionRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operators decide. Decisions come late, early, twice and out of order; the latest made is the one that counts. */
final class Approvals {

    private final SessionParameters parameters;

    Approvals(SessionParameters parameters) {
        this.parameters = parameters;
    }

    Decision<Reply, SessionEvent> approve(Unfolding u, Approved c, Memory memory) {
        Instant until = c.expiresAt() == null ? u.now().plus(parameters.approvalValidity()) : c.expiresAt();
        Approval approval = new Approval(c.ruling().by(), until);
        IgnoredBecause because = idle(u, c.ruling(), memory);
        if (because == null && !approval.holds(u.now())) {
            because = IgnoredBecause.EXPIRED;
        }
        if (because != null) {
            return ignore(u, c.ruling(), because);
        }
        u.happened(new ApprovalRecorded(u.now(), approval, c.ruling()));
        if (u.state().status() == Status.PENDING) {
            Promotion.authenticate(u, approval, memory);
        }
        return u.noted();
    }

    Decision<Reply, SessionEvent> reject(Unfolding u, Rejected c, Memory memory) {
        IgnoredBecause because = idle(u, c.ruling(), memory);
        if (because != null) {
            return ignore(u, c.ruling(), because);
        }
        u.happened(new RejectionRecorded(u.now(), c.ruling(), c.reason()));
        if (live(u)) {
            u.happened(new Ended(u.now(), TerminationReason.REJECTED));
        }
        if (!u.state().held().isEmpty()) {
            u.happened(new IntentsDiscarded(u.now(), u.state().held()));
        }
        return u.noted();
    }

    private static boolean live(Unfolding u) {
        return switch (u.state().status()) {
            case NONE, TERMINATED -> false;
            case PENDING, AUTHENTICATED -> true;
        };
    }

    private static @Nullable IgnoredBecause idle(Unfolding u, Ruling ruling, Memory memory) {
        if (memory.judged(ruling.id())) {
            return IgnoredBecause.REPEATED;
        }
        return ruling.sequence() <= u.state().standing().lastDecision() ? IgnoredBecause.OVERTAKEN : null;
    }

    private static Decision<Reply, SessionEvent> ignore(Unfolding u, Ruling ruling, IgnoredBecause because) {
        return u.happened(new DecisionIgnored(u.now(), ruling, because)).dropped(DropReason.DECISION_IGNORED);
    }
}
