package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.SentOrderTable.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends what a session that can be reached again has still to receive. */
final class Replay {

    private final Draft draft;

    Replay(Draft draft) {
        this.draft = draft;
    }

    /**
     * Goes through an identity's sent orders, in the order of their sequences, as far as there is room.
     *
     * @param sent the orders
     * @param to the session that they belong to; nothing at or below the {@code after} of a new connection goes early
     * @param link what the session is reached through
     */
    void resend(List<SentOrder> sent, SessionView to, Link link) {
        Window window = new Window(draft, to.fingerprint());
        for (SentOrder order : sent) {
            Occurrence occurrence = switch (link) {
                case NEW -> isUnseen(order, to) ? Occurrence.RECONNECTED : Occurrence.REACHABLE;
                case RESUMED -> Occurrence.RESUMED;
                case UNCHANGED -> Occurrence.REACHABLE;
            };
            switch (SentOrderTable.step(order, occurrence)) {
                case SEND -> sendAgain(order, to, window);
                case SEND_IF_DUE -> {
                    if (order.isDue(draft.now())) {
                        sendAgain(order, to, window);
                    }
                }
                default -> {}
            }
        }
    }

    /**
     * Sends, in the order of their sequences, what there was no room for when the session was reached.
     *
     * @return whether everything is sent
     */
    private boolean repeat(SessionView to, Window window) {
        for (SentOrder order : draft.sent(to.fingerprint())) {
            if (window.isRepeat(order)) {
                if (!window.takeAgain()) {
                    return false;
                }
                draft.sendAgain(order, to, order.sending().unanswered());
            }
        }
        return true;
    }

    /** Fills the room that answers have made: what was sent before goes first. */
    void refill() {
        boolean filled = false;
        for (Recipient recipient : List.copyOf(draft.state().identities())) {
            Recipient before = draft.before().recipient(recipient.fingerprint());
            SessionView session = Window.isIdle(before, draft.parameters()) ? null : recipient.reachable(draft.now());
            if (session != null) {
                Window window = new Window(draft, recipient.fingerprint());
                filled |= window.isToBeFilled() && repeat(session, window);
            }
        }
        if (filled) {
            flush();
        }
    }

    /** Sends what a snapshot has cleared, in the order of the sequences, as far as there is room. */
    void resume(SessionView to) {
        Window window = new Window(draft, to.fingerprint());
        for (SentOrder order : draft.sent(to.fingerprint())) {
            if (order.stage() == Stage.CLEARED) {
                sendAgain(order, to, window);
            }
        }
    }

    private void sendAgain(SentOrder order, SessionView to, Window window) {
        boolean goes = window.isOnItsWay(order) || !window.isRepeat(order) || window.takeAgain();
        if (goes) {
            draft.sendAgain(order, to, order.sending().unanswered());
        }
    }

    /** Whether unsent orders wait for room at this very session: a new one must not overtake them. */
    boolean isAwaited(SessionView session) {
        return draft.state().backlog().size() > 0
                && draft.waiting().stream()
                        .map(WaitingOrder::order)
                        .filter(order -> !order.isOver(draft.now()) && !draft.isHeld(order))
                        .anyMatch(order -> Routing.route(draft.state(), order, draft.now()) instanceof Route.To to
                                && to.session().equals(session));
    }

    /** Sends every unsent order whose session can be reached and has room, in turn, and tells what is new about the others. */
    void flush() {
        if (draft.state().backlog().size() == 0) {
            return;
        }
        Map<Fingerprint, Window> windows = new HashMap<>();
        for (WaitingOrder waiting : draft.waiting()) {
            if (waiting.order().isOver(draft.now())) {
                draft.settle(waiting, Verdict.ours(Outcome.EXPIRED, Cause.EXPIRED));
                continue;
            }
            switch (Routing.route(draft.state(), waiting.order(), draft.now())) {
                case Route.To to -> {
                    Window window = windows.computeIfAbsent(to.session().fingerprint(), this::windowForNew);
                    if (window.takeFirst(waiting.order())) {
                        draft.send(waiting.order(), waiting.turn(), to.session());
                    }
                }
                case Route.Never never -> draft.settle(waiting, Verdict.ours(Outcome.DEAD_LETTERED, never.cause()));
                case Route.Held held -> tell(waiting, held);
            }
        }
    }

    /** No room for what is new while something that was sent before has still to go. */
    private Window windowForNew(Fingerprint recipient) {
        Window window = new Window(draft, recipient);
        if (window.hasRepeats()) {
            window.close();
        }
        return window;
    }

    /** A session's state may come after the order that it holds back: that it does is told once. */
    private void tell(WaitingOrder waiting, Route.Held held) {
        if (held.hindrance().suppresses() && !waiting.hindrance().suppresses()) {
            var told = new WaitingOrder(waiting.order(), waiting.turn(), held.hindrance());
            draft.record(new OutboxEvent.OrderKept(told, held.closest(), draft.now()));
        }
    }

    private static boolean isUnseen(SentOrder order, SessionView to) {
        SessionView.Connection connection = to.connection();
        return connection != null && order.slot().sequence().compareTo(connection.after()) > 0;
    }

    /** What a session is reached through. */
    enum Link {
        /** A connection that was not there before. */
        NEW,
        /** The same one, while the session could receive nothing. */
        RESUMED,
        /** The same one, all the time. */
        UNCHANGED
    }
}
