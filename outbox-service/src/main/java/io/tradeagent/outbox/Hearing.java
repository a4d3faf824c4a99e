package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.outbox.SentOrderTable.Occurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a terminal's word about a command. */
final class Hearing {

    private final Draft draft;

    Hearing(Draft draft) {
        this.draft = draft;
    }

    Answer hear(OutboxCommand.Acknowledged answer) {
        Slot slot = new Slot(answer.by(), answer.sequence());
        SentOrder order = draft.messages().sent(slot);
        if (order == null) {
            return afterwards(slot, answer.command(), answer.word());
        }
        if (!isAbout(order.order(), answer.command())) {
            return Answer.UNMATCHED_ACKNOWLEDGEMENT;
        }
        if (answer.epoch().compareTo(draft.state().recipient(answer.by()).epoch()) > 0) {
            draft.enter(answer.by(), answer.epoch());
        }
        Answer result = hear(order, answer.word(), answer.epoch());
        settleTakenBack();
        return result;
    }

    /**
     * Applies a word to an unsettled order.
     *
     * @param epoch the session in which it was said
     */
    Answer hear(SentOrder order, Word word, Epoch epoch) {
        return switch (word) {
            case Word.Done done -> {
                draft.settle(order, done.verdict());
                yield Answer.DONE;
            }
            case Word.Received received -> receive(order, epoch);
            case Word.Unreadable unreadable -> unreadable(order);
        };
    }

    /**
     * A terminal that, as it says now, carried a hold's cancel out will never carry its target out: that must not go out again, not even when
     * trading does.
     */
    void settleTakenBack() {
        for (OutboxEvent event : List.copyOf(draft.events())) {
            if (event instanceof OutboxEvent.SentSettled cancel
                    && cancel.verdict().outcome() == Outcome.EXECUTED
                    && cancel.order().order().content().payload() instanceof Payload.HoldCancel(CommandId target)) {
                draft.sent(cancel.order().slot().recipient()).stream()
                        .filter(sent -> sent.order().id().equals(target))
                        .findFirst()
                        .ifPresent(sent -> draft.settle(sent, Verdict.ours(Outcome.CANCELED, Cause.TRADING_HOLD)));
            }
        }
    }

    /** Applies a word to an order that is over: the terminal's word replaces what was concluded without it. */
    Answer correct(SettledOrder settled, Word word) {
        Slot slot = settled.slot();
        if (slot == null
                || !(word instanceof Word.Done done)
                || !settled.outcome().yieldsToTheTerminal()
                || settled.outcome() == done.verdict().outcome()) {
            return Answer.STALE_ACKNOWLEDGEMENT;
        }
        draft.record(new OutboxEvent.OutcomeCorrected(settled.id(), slot, done.verdict(), draft.now()));
        return Answer.DONE;
    }

    /** Where no command is named, the message was none: it is told by its sequence alone. */
    private static boolean isAbout(Order order, @Nullable CommandId command) {
        return command == null ? !order.action().trades() : command.equals(order.id());
    }

    private Answer afterwards(Slot slot, @Nullable CommandId command, Word word) {
        if (command == null) {
            Recipient recipient = draft.state().recipient(slot.recipient());
            boolean wasSent = slot.sequence().compareTo(recipient.last()) <= 0;
            return wasSent ? Answer.STALE_ACKNOWLEDGEMENT : Answer.UNMATCHED_ACKNOWLEDGEMENT;
        }
        Whereabouts known = draft.messages().find(command);
        return known instanceof SettledOrder settled && slot.equals(settled.slot())
                ? correct(settled, word)
                : Answer.UNMATCHED_ACKNOWLEDGEMENT;
    }

    /** What an older session had received, a newer one may not have. */
    private Answer receive(SentOrder order, Epoch epoch) {
        SentOrderTable.Step step = SentOrderTable.step(order, Occurrence.TOLD_RECEIVED);
        if (step == SentOrderTable.Step.SETTLE) {
            draft.settle(order, Verdict.ours(Outcome.EXECUTED, Cause.RECEIVED));
            return Answer.DONE;
        }
        if (step != SentOrderTable.Step.RECEIVE || epoch.compareTo(order.epoch()) < 0) {
            return Answer.STALE_ACKNOWLEDGEMENT;
        }
        draft.record(new OutboxEvent.OrderReceived(order.received(epoch), draft.now()));
        return Answer.DONE;
    }

    private Answer unreadable(SentOrder order) {
        if (SentOrderTable.step(order, Occurrence.TOLD_UNREADABLE) == SentOrderTable.Step.GIVE_UP) {
            draft.settle(order, Verdict.ours(Outcome.UNKNOWN, Cause.SNAPSHOT_UNREADABLE));
        }
        return Answer.UNREADABLE_WORD;
    }
}
