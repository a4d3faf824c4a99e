package io.tradeagent.session;

import io.tradeagent.kernel.Decision;
import io.tradeagent.session.SessionCommand.*;
import java.time.Instant;

/**
 * The life of a session: one table of what every command does in every status. Every odd cell has its reason beside it.
 *
 * <p>Deciding changes nothing; folding {@link #evolve} over the events does. The same state, memory, command and time give
 * the same decision, always.
 */
public final class SessionMachine {

    private final Admission admission;
    private final Approvals approvals;
    private final Connections connections;
    private final Reception reception;
    private final Liveness liveness;

    /**
     * A machine.
     *
     * @param parameters that decisions depend on
     */
    public SessionMachine(SessionParameters parameters) {
        this.admission = new Admission(parameters);
        this.approvals = new Approvals(parameters);
        this.connections = new Connections();
        this.reception = new Reception(parameters);
        this.liveness = new Liveness(parameters);
    }

    /**
     * What a command leads to.
     *
     * @param now the record's time as it counts for this identity, see {@link SessionState#timeOf}
     * @param memory of this identity
     */
    public Decision<Reply, SessionEvent> decide(
            SessionState state, SessionCommand command, Instant now, Memory memory) {
        Unfolding u = new Unfolding(state, now);
        // An approval ends by time alone: whatever comes first afterwards finds the session pending, be it the timer or
        // not.
        liveness.lapse(u);
        return switch (u.state().status()) {
            case NONE -> none(u, command, memory);
            case PENDING -> pending(u, command, memory);
            case AUTHENTICATED -> authenticated(u, command, memory);
            case TERMINATED -> terminated(u, command, memory);
        };
    }

    /** What an event changes. Total: it never refuses. */
    public static SessionState evolve(SessionState state, SessionEvent event) {
        return Evolution.evolve(state, event);
    }

    private Decision<Reply, SessionEvent> none(Unfolding u, SessionCommand command, Memory memory) {
        return switch (command) {
            case SessionRequested c -> admission.admit(u, c, memory);
            case SessionQueried c -> u.refused(RequestRefusal.SESSION_TERMINATED);
            case LogoutRequested c -> u.refused(RequestRefusal.SESSION_TERMINATED);
            case ConnectionOpened c -> u.refused(RequestRefusal.SESSION_TERMINATED);
            case ConnectionClosed c -> u.noted();
            case EventReceived c -> reception.fence(u, c);
            // Decisions may be early: they are kept for the first session.
            case Approved c -> approvals.approve(u, c, memory);
            case Rejected c -> approvals.reject(u, c, memory);
            case DeadlineReached c -> u.dropped(DropReason.STALE_DEADLINE);
        };
    }

    private Decision<Reply, SessionEvent> pending(Unfolding u, SessionCommand command, Memory memory) {
        return switch (command) {
            case SessionRequested c -> admission.admit(u, c, memory);
            case SessionQueried c -> connections.query(u, c);
            case LogoutRequested c -> liveness.logOut(u, c);
            case ConnectionOpened c -> connections.attach(u, c, memory);
            case ConnectionClosed c -> connections.detach(u, c);
            case EventReceived c -> reception.receive(u, c, memory);
            case Approved c -> approvals.approve(u, c, memory);
            case Rejected c -> approvals.reject(u, c, memory);
            case DeadlineReached c -> liveness.reached(u, c);
        };
    }

    private Decision<Reply, SessionEvent> authenticated(Unfolding u, SessionCommand command, Memory memory) {
        return switch (command) {
            // The key is the identity: whoever holds it takes over, with the identity's approval.
            case SessionRequested c -> admission.admit(u, c, memory);
            case SessionQueried c -> connections.query(u, c);
            case LogoutRequested c -> liveness.logOut(u, c);
            case ConnectionOpened c -> connections.attach(u, c, memory);
            case ConnectionClosed c -> connections.detach(u, c);
            case EventReceived c -> reception.receive(u, c, memory);
            // Extends, or shortens: the latest word counts.
            case Approved c -> approvals.approve(u, c, memory);
            case Rejected c -> approvals.reject(u, c, memory);
            case DeadlineReached c -> liveness.reached(u, c);
        };
    }

    private Decision<Reply, SessionEvent> terminated(Unfolding u, SessionCommand command, Memory memory) {
        return switch (command) {
            case SessionRequested c -> admission.admit(u, c, memory);
            // For a minute: a client that only polls has to learn why its session ended.
            case SessionQueried c -> connections.queryEnded(u, c);
            case LogoutRequested c -> u.refused(RequestRefusal.SESSION_TERMINATED);
            case ConnectionOpened c -> u.refused(RequestRefusal.SESSION_TERMINATED);
            case ConnectionClosed c -> u.noted();
            case EventReceived c -> reception.fence(u, c);
            // The identity outlives its session: decisions count for the next one.
            case Approved c -> approvals.approve(u, c, memory);
            case Rejected c -> approvals.reject(u, c, memory);
            case DeadlineReached c -> u.dropped(DropReason.STALE_DEADLINE);
        };
    }
}
