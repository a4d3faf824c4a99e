package io.tradeagent.outbox;

import io.tradeagent.outbox.OutboxEvent.ClearanceChanged;
import io.tradeagent.outbox.OutboxEvent.EpochSeen;
import io.tradeagent.outbox.OutboxEvent.HaltBegun;
import io.tradeagent.outbox.OutboxEvent.HaltEnded;
import io.tradeagent.outbox.OutboxEvent.HoldChanged;
import io.tradeagent.outbox.OutboxEvent.HoldOutdated;
import io.tradeagent.outbox.OutboxEvent.OrderCleared;
import io.tradeagent.outbox.OutboxEvent.OrderDoubted;
import io.tradeagent.outbox.OutboxEvent.OrderKept;
import io.tradeagent.outbox.OutboxEvent.OrderReceived;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import io.tradeagent.outbox.OutboxEvent.OutcomeCorrected;
import io.tradeagent.outbox.OutboxEvent.SentSettled;
import io.tradeagent.outbox.OutboxEvent.SessionChanged;
import io.tradeagent.outbox.OutboxEvent.SnapshotProgressed;
import io.tradeagent.outbox.OutboxEvent.UnsentSettled;
import io.tradeagent.outbox.SessionView.Status;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The only thing that changes state: what an event means for the index and for the orders. Total, and blind to the time. */
public final class OutboxFold {

    /** Identities that never got an order and whose session is over are forgotten above this many. */
    private static final int MOST_IDENTITIES = 32;

    private OutboxFold() {}

    /** The index after an event. */
    public static AccountOutbox evolve(AccountOutbox before, OutboxEvent event) {
        AccountOutbox state = before.at(event.at());
        return switch (event) {
            case SessionChanged e ->
                trimmed(state.with(state.recipient(e.session().fingerprint()).with(e.session())));
            case EpochSeen e -> state.with(state.recipient(e.recipient()).with(e.epoch()));
            case HoldChanged e -> state.with(e.hold());
            case HoldOutdated e -> state;
            case HaltBegun e -> state.with(Halt.of(e.cause()));
            case HaltEnded e -> state.with((Halt) null);
            case ClearanceChanged e -> {
                Halt halt = state.halt();
                yield halt == null ? state : state.with(halt.with(e.clearance()));
            }
            case OrderKept e -> kept(state, e.order().turn());
            case OrderSent e -> {
                Slot slot = e.order().slot();
                Recipient recipient = state.recipient(slot.recipient()).sent(slot.sequence());
                yield left(state.with(recipient), e.from());
            }
            case OrderReceived e -> state;
            case OrderDoubted e -> state.with(recipient(state, e.order()).withdrawn(e.order()));
            case OrderCleared e -> state;
            case UnsentSettled e -> stopped(left(state, e.from()), e.verdict());
            case SentSettled e -> {
                Recipient recipient = recipient(state, e.order()).settled();
                boolean seen = !e.verdict().outcome().yieldsToTheTerminal();
                yield stopped(state.with(seen ? recipient : recipient.withdrawn(e.order())), e.verdict());
            }
            case OutcomeCorrected e -> state;
            case SnapshotProgressed e ->
                state.with(state.recipient(e.recipient()).with(e.partial()));
        };
    }

    /** Changes the orders as an event says. */
    public static void apply(OutboxEvent event, MessageBook book) {
        switch (event) {
            case OrderKept e -> book.keep(e.order());
            case OrderSent e -> {
                Turn from = e.from();
                if (from != null) {
                    book.leave(from);
                }
                book.keep(e.order());
            }
            case OrderReceived e -> book.keep(e.order());
            case OrderDoubted e -> book.keep(e.order());
            case OrderCleared e -> book.keep(e.order());
            case UnsentSettled e ->
                book.settle(new SettledOrder(e.order().id(), null, e.verdict().outcome()));
            case SentSettled e ->
                book.settle(new SettledOrder(
                        e.order().order().id(), e.order().slot(), e.verdict().outcome()));
            case OutcomeCorrected e ->
                book.settle(new SettledOrder(e.command(), e.slot(), e.verdict().outcome()));
            case SessionChanged e -> {}
            case EpochSeen e -> {}
            case HoldChanged e -> {}
            case HoldOutdated e -> {}
            case HaltBegun e -> {}
            case HaltEnded e -> {}
            case ClearanceChanged e -> {}
            case SnapshotProgressed e -> {}
        }
    }

    private static Recipient recipient(AccountOutbox state, SentOrder order) {
        return state.recipient(order.slot().recipient());
    }

    /** An order that is kept again, because there is something new to tell, does not arrive again. */
    private static AccountOutbox kept(AccountOutbox state, Turn turn) {
        AccountOutbox.Backlog backlog = state.backlog();
        return turn.arrival() <= backlog.arrivals()
                ? state
                : state.with(new AccountOutbox.Backlog(backlog.size() + 1, turn.arrival()));
    }

    private static AccountOutbox left(AccountOutbox state, @Nullable Turn from) {
        AccountOutbox.Backlog backlog = state.backlog();
        return from == null ? state : state.with(new AccountOutbox.Backlog(backlog.size() - 1, backlog.arrivals()));
    }

    /** Counts what a hold has stopped. */
    private static AccountOutbox stopped(AccountOutbox state, Verdict verdict) {
        Halt halt = state.halt();
        return halt == null || !verdict.isOf(Cause.TRADING_HOLD) ? state : state.with(halt.canceledOne());
    }

    private static AccountOutbox trimmed(AccountOutbox state) {
        if (state.identities().size() <= MOST_IDENTITIES) {
            return state;
        }
        return state.identities().stream()
                .filter(OutboxFold::isForgettable)
                .min(Comparator.comparing(Recipient::epoch)
                        .thenComparing(recipient -> recipient.fingerprint().hex()))
                .map(state::without)
                .orElse(state);
    }

    private static boolean isForgettable(Recipient recipient) {
        SessionView session = recipient.session();
        return recipient.last().number() == 0
                && session != null
                && session.standing().status() == Status.TERMINATED;
    }
}
