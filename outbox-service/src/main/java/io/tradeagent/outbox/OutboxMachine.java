package io.tradeagent.outbox;

import io.tradeagent.kernel.Decision;
import io.tradeagent.outbox.OutboxCommand.Acknowledged;
import io.tradeagent.outbox.OutboxCommand.Due;
import io.tradeagent.outbox.OutboxCommand.SessionObserved;
import io.tradeagent.outbox.OutboxCommand.SetHold;
import io.tradeagent.outbox.OutboxCommand.SnapshotTaken;
import io.tradeagent.outbox.OutboxCommand.Submit;
import java.time.Instant;

/**
 * Decides what an account's outbox does. Pure: the answer and the events depend on the arguments alone, and only folding
 * the events changes anything.
 *
 * <p>The rules for an order that was sent stand in {@link SentOrderTable}; those for one that was not are these. It waits
 * for the one session that may have it; it goes when that session can be reached; it is over when it runs out, is taken
 * back, may never be sent, or finds no room.
 */
public final class OutboxMachine {

    private final OutboxParameters parameters;

    /** A machine that decides by these parameters. */
    public OutboxMachine(OutboxParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Decides.
     *
     * @param state the account's index
     * @param messages its orders, as they are before the decision
     * @param command what the outbox is told
     * @param now the time; taken as {@link AccountOutbox#lastNow()} if it is before that
     */
    public Decision<Answer, OutboxEvent> decide(
            AccountOutbox state, Messages messages, OutboxCommand command, Instant now) {
        Draft draft = new Draft(state, messages, parameters, now);
        Answer answer = switch (command) {
            case Submit submit -> new Admission(draft).submit(submit.order());
            case SetHold set -> new Holding(draft).set(set.hold());
            case SessionObserved observed -> new Observation(draft).observe(observed.session());
            case Acknowledged acknowledged -> new Hearing(draft).hear(acknowledged);
            case SnapshotTaken taken -> new SnapshotReading(draft).read(taken.snapshot());
            case Due due -> new Timekeeping(draft).due(due.reminder());
        };
        new Clearing(draft).attend(command);
        new Replay(draft).refill();
        return new Decision<>(answer, draft.events());
    }
}
