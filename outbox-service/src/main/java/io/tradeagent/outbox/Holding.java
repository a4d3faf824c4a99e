package io.tradeagent.outbox;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.outbox.SentOrderTable.Occurrence;
import io.tradeagent.outbox.SentOrderTable.Step;
import java.util.List;

/** What follows when trading is stopped or resumed. */
final class Holding {

    private final Draft draft;

    Holding(Draft draft) {
        this.draft = draft;
    }

    Answer set(Hold hold) {
        Hold before = draft.state().holds().get(hold.scope());
        if (before != null && hold.version() <= before.version()) {
            return Answer.STALE_HOLD;
        }
        draft.record(new OutboxEvent.HoldChanged(hold, draft.now()));
        if (draft.state().opensAreStopped()) {
            stop();
        } else {
            resume();
        }
        return Answer.DONE;
    }

    private void stop() {
        for (WaitingOrder waiting : draft.waiting()) {
            if (draft.isHeld(waiting.order())) {
                draft.settle(waiting, Verdict.ours(Outcome.CANCELED, Cause.TRADING_HOLD));
            }
        }
        for (Recipient recipient : List.copyOf(draft.state().identities())) {
            for (SentOrder sent : draft.messages().sent(recipient.fingerprint())) {
                if (draft.isHeld(sent.order())) {
                    takeBack(sent);
                }
            }
        }
    }

    private void takeBack(SentOrder sent) {
        if (SentOrderTable.step(sent, Occurrence.RETRACTED) == Step.RETRACT) {
            draft.settle(sent, Verdict.ours(Outcome.CANCELED, Cause.TRADING_HOLD));
            return;
        }
        Order cancel = cancelOf(sent);
        if (draft.messages().find(cancel.id()) == null) {
            new Admission(draft).admit(cancel, Turn.Rank.AHEAD);
        }
    }

    /** Named by its target alone: however many holds come, a command is cancelled once. */
    private Order cancelOf(SentOrder sent) {
        Account account = draft.state().account();
        CommandId target = sent.order().id();
        var id = new CommandId(NameBasedId.of("hold-cancel", account.tenant().value(), account.id(), target.value())
                .toString());
        return new Order(
                id,
                new Order.Addressee(
                        sent.slot().recipient(), sent.order().addressee().market()),
                new Order.Content(Action.CANCEL, new Payload.HoldCancel(target), target),
                new Order.Validity(draft.now(), null),
                sent.order().traceparent());
    }

    /** What was held back while its time came goes out now. */
    private void resume() {
        for (Recipient recipient : List.copyOf(draft.state().identities())) {
            SessionView session = recipient.reachable(draft.now());
            if (session != null) {
                new Replay(draft)
                        .resend(draft.messages().sent(recipient.fingerprint()), session, Replay.Link.UNCHANGED);
            }
        }
    }
}
