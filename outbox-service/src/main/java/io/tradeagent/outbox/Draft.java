package io.tradeagent.outbox;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision in the making: what has been decided so far, and the index as it is after that. Lives as long as one call. */
final class Draft {

    private final Messages messages;
    private final OutboxParameters parameters;
    private final Instant now;
    private final List<OutboxEvent> events = new ArrayList<>();
    private final Changes changes = new Changes();
    private final AccountOutbox before;
    private AccountOutbox state;

    Draft(AccountOutbox state, Messages messages, OutboxParameters parameters, Instant now) {
        this.before = state;
        this.state = state;
        this.messages = messages;
        this.parameters = parameters;
        this.now = state.notBefore(now);
    }

    /** The index after all that was decided. */
    AccountOutbox state() {
        return state;
    }

    /** The orders as they were before the decision: events are not folded into them yet. */
    Messages messages() {
        return messages;
    }

    /** The index before anything was decided. */
    AccountOutbox before() {
        return before;
    }

    /** The unsent orders after all that was decided. */
    List<WaitingOrder> waiting() {
        return changes.waiting(messages.waiting());
    }

    /** An identity's sent orders after all that was decided, by sequence. */
    List<SentOrder> sent(Fingerprint recipient) {
        return changes.sent(recipient, messages.sent(recipient));
    }

    OutboxParameters parameters() {
        return parameters;
    }

    Instant now() {
        return now;
    }

    List<OutboxEvent> events() {
        return events;
    }

    void record(OutboxEvent event) {
        events.add(event);
        changes.note(event);
        state = OutboxFold.evolve(state, event);
    }

    void settle(Order order, Verdict verdict) {
        record(new OutboxEvent.UnsentSettled(order, null, verdict, now));
    }

    void settle(WaitingOrder waiting, Verdict verdict) {
        record(new OutboxEvent.UnsentSettled(waiting.order(), waiting.turn(), verdict, now));
    }

    void settle(SentOrder order, Verdict verdict) {
        record(new OutboxEvent.SentSettled(order, verdict, now));
    }

    /**
     * Puts an unsent order into the queue.
     *
     * @param held why
     */
    void keep(Order order, Turn.Rank rank, Route.Held held) {
        Turn turn = new Turn(rank, state.backlog().arrivals() + 1);
        record(new OutboxEvent.OrderKept(new WaitingOrder(order, turn, held.hindrance()), held.closest(), now));
    }

    /** Sends an order for the first time: it gets its sequence now. */
    void send(Order order, @Nullable Turn from, SessionView to) {
        Recipient recipient = state.recipient(to.fingerprint());
        Slot slot = new Slot(to.fingerprint(), recipient.last().next());
        var sending = new SentOrder.Sending(1, 0, recipient.cursor());
        Instant due = now.plus(parameters.patience(0));
        var sent = new SentOrder(order, slot, to.epoch(), Stage.SENT, sending, due);
        record(new OutboxEvent.OrderSent(sent, to, from, belief(sent), now));
    }

    /**
     * Sends an order again, unless it may not be sent any more.
     *
     * @param unanswered how many times its time has passed without a word
     */
    void sendAgain(SentOrder order, SessionView to, int unanswered) {
        if (order.order().isOver(now)) {
            expire(order);
            return;
        }
        if (isHeld(order.order())) {
            return;
        }
        Recipient recipient = state.recipient(to.fingerprint());
        boolean ahead = order.slot().sequence().compareTo(recipient.cursor()) > 0;
        Sequence previous = ahead ? recipient.cursor() : order.sending().previous();
        var sending = new SentOrder.Sending(order.sending().attempts() + 1, unanswered, previous);
        Instant due = now.plus(parameters.patience(unanswered));
        var sent = new SentOrder(order.order(), order.slot(), to.epoch(), Stage.SENT, sending, due);
        record(new OutboxEvent.OrderSent(sent, to, null, belief(sent), now));
    }

    /** A demand for a snapshot tells the terminal what is believed of its commands, at each sending anew. */
    private @Nullable Belief belief(SentOrder sent) {
        return sent.order().action() == Action.DEMAND_SNAPSHOT
                ? Belief.of(sent(sent.slot().recipient()), now)
                : null;
    }

    /** What follows when an order's time has run out. */
    void expire(SentOrder order) {
        switch (SentOrderTable.step(order, SentOrderTable.Occurrence.RAN_OUT)) {
            case DOUBT -> record(new OutboxEvent.OrderDoubted(order.doubted(), Cause.EXPIRED, now));
            case EXPIRE -> settle(order, Verdict.ours(Outcome.EXPIRED, Cause.EXPIRED));
            default -> {}
        }
    }

    /** Whether a hold keeps the order from being sent, or no longer wants it sent. */
    boolean isHeld(Order order) {
        return (order.action().addsRisk() && state.opensAreStopped()) || isMoot(order);
    }

    /** Whether the hold that issued the order no longer wants it. */
    boolean isMoot(Order order) {
        return !state.level().includes(order.content().payload().needs());
    }

    /** How an order that {@link #isHeld} ends where it was not carried out. */
    Verdict takenBack(Order order) {
        return Verdict.ours(Outcome.CANCELED, isMoot(order) ? Cause.HOLD_LIFTED : Cause.TRADING_HOLD);
    }

    /**
     * Takes note of a session's epoch. The first time, whatever traded and was sent before it comes into doubt.
     *
     * @return the identity's sent orders as they are after that
     */
    List<SentOrder> enter(Fingerprint recipient, Epoch epoch) {
        List<SentOrder> sent = messages.sent(recipient);
        if (epoch.compareTo(state.recipient(recipient).epoch()) <= 0) {
            return sent;
        }
        record(new OutboxEvent.EpochSeen(recipient, epoch, now));
        return sent.stream().map(order -> endSession(order, epoch)).toList();
    }

    private SentOrder endSession(SentOrder order, Epoch next) {
        return switch (SentOrderTable.step(order, SentOrderTable.Occurrence.SESSION_OVER)) {
            case DOUBT -> {
                SentOrder doubted = order.doubted();
                record(new OutboxEvent.OrderDoubted(doubted, Cause.SESSION_CHANGED, now));
                yield doubted;
            }
            case CLEAR -> {
                SentOrder cleared = order.cleared(next);
                record(new OutboxEvent.OrderCleared(cleared, now));
                yield cleared;
            }
            default -> order;
        };
    }
}
