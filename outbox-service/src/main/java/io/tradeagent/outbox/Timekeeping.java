package io.tradeagent.outbox;

import io.tradeagent.outbox.SentOrderTable.Occurrence;
import io.tradeagent.outbox.SentOrderTable.Step;

/** What follows when the time of an order has come. */
final class Timekeeping {

    private final Draft draft;

    Timekeeping(Draft draft) {
        this.draft = draft;
    }

    Answer due(Reminder reminder) {
        return switch (reminder) {
            case Turn turn -> expire(turn);
            case Slot slot -> due(slot);
            case Recheck recheck -> new Clearing(draft).isDue(recheck) ? Answer.DONE : Answer.STALE_TIMER;
        };
    }

    private Answer expire(Turn turn) {
        WaitingOrder waiting = draft.messages().waiting(turn);
        if (waiting == null || !waiting.order().isOver(draft.now())) {
            return Answer.STALE_TIMER;
        }
        draft.settle(waiting, Verdict.ours(Outcome.EXPIRED, Cause.EXPIRED));
        return Answer.DONE;
    }

    private Answer due(Slot slot) {
        SentOrder order = draft.messages().sent(slot);
        if (order == null) {
            return Answer.STALE_TIMER;
        }
        if (order.order().isOver(draft.now())) {
            draft.expire(order);
            return Answer.DONE;
        }
        SessionView session = draft.state().recipient(slot.recipient()).reachable(draft.now());
        boolean retries = SentOrderTable.step(order, Occurrence.SILENCE) == Step.RETRY;
        if (session == null || !retries || !order.isDue(draft.now()) || draft.isHeld(order.order())) {
            return Answer.STALE_TIMER;
        }
        Window window = new Window(draft, slot.recipient());
        // It was not sent through this connection yet: nobody has been silent about it.
        if (!window.isOnItsWay(order) && window.hasRepeats()) {
            return Answer.STALE_TIMER;
        }
        retry(order, session);
        return Answer.DONE;
    }

    private void retry(SentOrder order, SessionView session) {
        int unanswered = order.sending().unanswered() + 1;
        if (unanswered >= draft.parameters().maxAttempts()
                && order.order().action().addsRisk()) {
            draft.settle(order, Verdict.ours(Outcome.DEAD_LETTERED, Cause.NO_ANSWER));
        } else {
            draft.sendAgain(order, session, unanswered);
        }
    }
}
