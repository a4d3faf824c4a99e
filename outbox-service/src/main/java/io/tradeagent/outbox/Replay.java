package io.tradeagent.outbox;

import io.tradeagent.outbox.SentOrderTable.Occurrence;
import java.util.List;

/** Sends what a session that can be reached again has still to receive. */
final class Replay {

    private final Draft draft;

    Replay(Draft draft) {
        this.draft = draft;
    }

    /**
     * Goes through an identity's sent orders, in the order of their sequences.
     *
     * @param sent the orders
     * @param to the session that they belong to; nothing at or below the {@code after} of a new connection goes early
     * @param link what the session is reached through
     */
    void resend(List<SentOrder> sent, SessionView to, Link link) {
        for (SentOrder order : sent) {
            Occurrence occurrence = switch (link) {
                case NEW -> isUnseen(order, to) ? Occurrence.RECONNECTED : Occurrence.REACHABLE;
                case RESUMED -> Occurrence.RESUMED;
                case UNCHANGED -> Occurrence.REACHABLE;
            };
            switch (SentOrderTable.step(order.stage(), occurrence)) {
                case SEND -> draft.sendAgain(order, to, order.sending().unanswered());
                case SEND_IF_DUE -> {
                    if (order.isDue(draft.now())) {
                        draft.sendAgain(order, to, order.sending().unanswered());
                    }
                }
                default -> {}
            }
        }
    }

    /** Sends every unsent order whose session can be reached, in turn, and tells what is new about the others. */
    void flush() {
        if (draft.state().backlog().size() == 0) {
            return;
        }
        for (WaitingOrder waiting : draft.waiting()) {
            if (waiting.order().isOver(draft.now())) {
                draft.settle(waiting, Verdict.ours(Outcome.EXPIRED, Cause.EXPIRED));
                continue;
            }
            switch (Routing.route(draft.state(), waiting.order(), draft.now())) {
                case Route.To to -> draft.send(waiting.order(), waiting.turn(), to.session());
                case Route.Never never -> draft.settle(waiting, Verdict.ours(Outcome.DEAD_LETTERED, never.cause()));
                case Route.Held held -> tell(waiting, held);
            }
        }
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
