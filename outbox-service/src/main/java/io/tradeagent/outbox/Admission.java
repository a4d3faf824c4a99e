package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an order that arrives. */
final class Admission {

    private final Draft draft;

    Admission(Draft draft) {
        this.draft = draft;
    }

    Answer submit(Order order) {
        if (draft.messages().find(order.id()) != null) {
            return Answer.DUPLICATE_COMMAND;
        }
        CommandId target = order.content().cancels();
        if (order.action() == Action.UNSUPPORTED) {
            draft.settle(order, Verdict.ours(Outcome.DEAD_LETTERED, Cause.UNSUPPORTED_ACTION));
        } else if (order.action() == Action.DEMAND_SNAPSHOT) {
            new Demanding(draft).demand(order);
        } else if (target != null) {
            takeBack(order, draft.messages().find(target));
        } else {
            admit(order, Turn.Rank.REGULAR);
        }
        return Answer.DONE;
    }

    /** Sends an order now or keeps it, where it may be sent at all. */
    void admit(Order order, Turn.Rank rank) {
        if (order.isOver(draft.now())) {
            draft.settle(order, Verdict.ours(Outcome.EXPIRED, Cause.EXPIRED));
            return;
        }
        if (draft.isHeld(order)) {
            draft.settle(order, draft.takenBack(order));
            return;
        }
        switch (Routing.route(draft.state(), order, draft.now())) {
            case Route.Never never -> draft.settle(order, Verdict.ours(Outcome.DEAD_LETTERED, never.cause()));
            case Route.To to -> {
                if (thereIsRoom(order, to.session().fingerprint())) {
                    sendOrQueue(order, rank, to.session());
                }
            }
            case Route.Held held -> {
                if (thereIsRoom(order, held.closest())) {
                    draft.keep(order, rank, held);
                }
            }
        }
    }

    /**
     * Sends a hold's own orders now or keeps them, ahead of everything that is not sent yet.
     *
     * @param orders all to the same addressee
     */
    void admitAhead(List<Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        switch (Routing.route(draft.state(), orders.getFirst(), draft.now())) {
            case Route.Never never ->
                orders.forEach(order -> draft.settle(order, Verdict.ours(Outcome.DEAD_LETTERED, never.cause())));
            case Route.Held held -> orders.forEach(order -> draft.keep(order, Turn.Rank.AHEAD, held));
            case Route.To to -> sendAhead(orders, to.session());
        }
    }

    private void sendAhead(List<Order> orders, SessionView to) {
        Window window = new Window(draft, to.fingerprint());
        boolean waits = window.hasRepeats();
        var busy = new Route.Held(Hindrance.TERMINAL_BUSY, to.fingerprint());
        for (Order order : orders) {
            if (!waits && window.takeFirst(order)) {
                draft.send(order, null, to);
            } else {
                draft.keep(order, Turn.Rank.AHEAD, busy);
            }
        }
    }

    /** A cancel may overtake what waits for room; nothing overtakes what was sent before. */
    private void sendOrQueue(Order order, Turn.Rank rank, SessionView to) {
        Window window = new Window(draft, to.fingerprint());
        Replay replay = new Replay(draft);
        boolean overtakes = order.action() != Action.CANCEL
                && !Window.isIdle(draft.state().recipient(to.fingerprint()), draft.parameters())
                && replay.isAwaited(to);
        if (!window.hasRepeats() && !overtakes && window.takeFirst(order)) {
            draft.send(order, null, to);
        } else {
            draft.keep(order, rank, new Route.Held(Hindrance.TERMINAL_BUSY, to.fingerprint()));
        }
    }

    /** Protected orders always find room: the oldest unsent one that is not protected makes it, if there is one. */
    private boolean thereIsRoom(Order order, @Nullable Fingerprint recipient) {
        AccountOutbox state = draft.state();
        int load = state.backlog().size()
                + (recipient == null ? 0 : state.recipient(recipient).unsettled());
        int most = draft.parameters().maxUnsettled();
        if (order.action().isProtected()) {
            if (load >= most) {
                evict();
            }
            return true;
        }
        if (load >= most - draft.parameters().reserved()) {
            draft.settle(order, Verdict.ours(Outcome.DEAD_LETTERED, Cause.OUTBOX_FULL));
            return false;
        }
        return true;
    }

    private void evict() {
        draft.waiting().stream()
                .filter(waiting -> !waiting.order().action().isProtected())
                .findFirst()
                .ifPresent(oldest -> draft.settle(oldest, Verdict.ours(Outcome.DEAD_LETTERED, Cause.EVICTED)));
    }

    private void takeBack(Order cancel, @Nullable Whereabouts target) {
        switch (target) {
            // The terminal keeps a cancel whose command it has not seen, and refuses the command when it comes.
            case null -> admit(cancel, Turn.Rank.REGULAR);
            case WaitingOrder waiting -> {
                if (isOfTheSameMarket(cancel, waiting.order())) {
                    draft.settle(waiting, Verdict.ours(Outcome.CANCELED, Cause.CANCELED));
                    draft.settle(cancel, Verdict.ours(Outcome.EXECUTED, Cause.CANCELED_BEFORE_SENDING));
                }
            }
            case SentOrder sent -> {
                if (isOfTheSameMarket(cancel, sent.order())) {
                    takeBackSent(cancel, sent);
                }
            }
            case SettledOrder settled -> takeBackSettled(cancel, settled);
        }
    }

    private void takeBackSent(Order cancel, SentOrder sent) {
        var step = SentOrderTable.step(sent, SentOrderTable.Occurrence.RETRACTED);
        if (step == SentOrderTable.Step.RETRACT) {
            draft.settle(sent, Verdict.ours(Outcome.CANCELED, Cause.CANCELED));
            draft.settle(cancel, Verdict.ours(Outcome.EXECUTED, Cause.CANCELED_BEFORE_SENDING));
        } else {
            admit(cancel.addressedTo(sent.slot().recipient()), Turn.Rank.REGULAR);
        }
    }

    /** Where the command ever reached a terminal, that terminal has the last word on it. */
    private void takeBackSettled(Order cancel, SettledOrder settled) {
        Slot slot = settled.slot();
        if (slot == null) {
            draft.settle(cancel, Verdict.ours(Outcome.REJECTED, Cause.ALREADY_SETTLED));
        } else {
            admit(cancel.addressedTo(slot.recipient()), Turn.Rank.REGULAR);
        }
    }

    private boolean isOfTheSameMarket(Order cancel, Order target) {
        if (target.isFor(cancel.addressee().market())) {
            return true;
        }
        draft.settle(cancel, Verdict.ours(Outcome.DEAD_LETTERED, Cause.SANDBOX_MISMATCH));
        return false;
    }
}
