package io.tradeagent.session;

import io.tradeagent.session.SessionEvent.*;
import java.util.function.UnaryOperator;

/** The only place in which state changes. Total: every event can be applied to every state. */
final class Evolution {

    private Evolution() {}

    static SessionState evolve(SessionState state, SessionEvent event) {
        return switch (event) {
            case Created e -> created(state, e);
            case Superseded e -> ended(state, TerminationReason.SUPERSEDED, e);
            case Ended e -> ended(state, e.reason(), e);
            case ApprovalRecorded e ->
                state.at(e.at())
                        .with(state.standing().approved(e.approval(), e.ruling().sequence()));
            case ApprovedByPolicy e -> state.at(e.at()).with(state.standing().approvedByPolicy(e.approval()));
            case RejectionRecorded e ->
                state.at(e.at()).with(state.standing().rejected(e.ruling().sequence()));
            case Authenticated e ->
                session(state, e, s -> s.in(new Phase.Authenticated(e.at(), Readiness.AWAITING_INIT)));
            case ReturnedToPending e ->
                session(state.with(state.standing().lapsed()), e, s -> s.in(new Phase.Pending()));
            case InitAcknowledged e -> session(state, e, Session::acknowledged);
            case IntentsReleased e -> state.at(e.at()).holdingNothing();
            case IntentsDiscarded e -> state.at(e.at()).holdingNothing();
            case Connected e -> session(state, e, s -> s.through(e.connection()));
            case ConnectionReplaced e -> session(state, e, s -> s.through(null));
            case Disconnected e -> session(state, e, s -> s.through(null));
            case EventAccepted e -> accepted(state, e);
            case IntentQueued e -> placed(state, e, e.place()).holding(e.place().sequence());
            case EventRepeated e -> session(state, e, s -> s.received(e.ordinal()));
            case EventDenied e -> session(state, e, s -> s.received(e.ordinal()));
            case HeartbeatReceived e -> session(state, e, s -> s.heard(e.next()).received(e.ordinal()));
            // These three are for the record only: they change nothing, not even the time.
            case RequestRemembered e -> state;
            case DecisionIgnored e -> state;
            case FrameFenced e -> state;
        };
    }

    private static SessionState created(SessionState state, Created e) {
        Session session = new Session(e.opening(), new Phase.Pending(), null, e.heartbeat());
        return state.at(e.at()).with(state.profile().in(e.environment())).with(session);
    }

    private static SessionState ended(SessionState state, TerminationReason reason, SessionEvent e) {
        return session(state, e, s -> s.ended(reason, e.at()));
    }

    private static SessionState accepted(SessionState state, EventAccepted e) {
        SessionState placed = placed(state, e, e.place());
        InitFacts facts = e.content().init();
        return facts == null ? placed : placed.with(placed.profile().introduced(facts));
    }

    private static SessionState placed(SessionState state, SessionEvent e, Place place) {
        return session(state, e, s -> s.received(place.ordinal())).sequenced(place.sequence());
    }

    private static SessionState session(SessionState state, SessionEvent e, UnaryOperator<Session> change) {
        SessionState timed = state.at(e.at());
        Session session = timed.session();
        return session == null ? timed : timed.with(change.apply(session));
    }
}
