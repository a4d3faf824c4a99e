package io.tradeagent.outbox;

import io.tradeagent.outbox.SentOrderTable.Occurrence;
import io.tradeagent.outbox.SentOrderTable.Step;
import java.util.Comparator;
import java.util.List;

/** What follows at once when trading is stopped or resumed; {@link Clearing} does what takes terminals' answers. */
final class Holding {

    private final Draft draft;

    Holding(Draft draft) {
        this.draft = draft;
    }

    Answer set(Hold hold) {
        Hold before = draft.state().holds().get(hold.scope());
        if (before != null && hold.version() <= before.version()) {
            if (hold.version() < before.version()) {
                draft.record(new OutboxEvent.HoldOutdated(hold, before, draft.now()));
            }
            return Answer.STALE_HOLD;
        }
        draft.record(new OutboxEvent.HoldChanged(hold, draft.now()));
        if (draft.state().opensAreStopped()) {
            draft.record(new OutboxEvent.HaltBegun(causeOf(hold), draft.now()));
            withdraw();
            stop();
        } else {
            if (draft.state().halt() != null) {
                draft.record(new OutboxEvent.HaltEnded(draft.now()));
            }
            withdraw();
            resume();
        }
        return Answer.DONE;
    }

    /** Where a hold was lifted and others stand, the strictest of those is carried out. */
    private Hold causeOf(Hold changed) {
        return changed.stopsOpens()
                ? changed
                : draft.state().holds().values().stream()
                        .max(Comparator.comparing(Hold::level))
                        .orElse(changed);
    }

    /** Takes back what a hold issued and no hold wants any more. */
    private void withdraw() {
        for (WaitingOrder waiting : draft.waiting()) {
            if (isUnwanted(waiting.order())) {
                draft.settle(waiting, verdict(waiting.order()));
            }
        }
        for (Recipient recipient : List.copyOf(draft.state().identities())) {
            for (SentOrder sent : draft.sent(recipient.fingerprint())) {
                if (isUnwanted(sent.order()) && SentOrderTable.step(sent, Occurrence.RETRACTED) == Step.RETRACT) {
                    draft.settle(sent, verdict(sent.order()));
                }
            }
        }
    }

    /** Also an earlier hold's demand: this one makes its own. */
    private boolean isUnwanted(Order order) {
        return draft.isMoot(order) || order.content().payload() instanceof Payload.HoldDemand;
    }

    private Verdict verdict(Order order) {
        return draft.isMoot(order) ? draft.takenBack(order) : Verdict.ours(Outcome.CANCELED, Cause.SUPERSEDED);
    }

    private void stop() {
        for (WaitingOrder waiting : draft.waiting()) {
            if (draft.isHeld(waiting.order())) {
                draft.settle(waiting, draft.takenBack(waiting.order()));
            }
        }
        for (Recipient recipient : List.copyOf(draft.state().identities())) {
            for (SentOrder sent : draft.sent(recipient.fingerprint())) {
                if (sent.order().action().addsRisk()) {
                    takeBack(sent);
                }
            }
        }
    }

    private void takeBack(SentOrder sent) {
        if (SentOrderTable.step(sent, Occurrence.RETRACTED) == Step.RETRACT) {
            draft.settle(sent, draft.takenBack(sent.order()));
            return;
        }
        Order cancel = new HoldOrders(draft).cancelOf(sent);
        if (draft.messages().find(cancel.id()) == null) {
            new Admission(draft).admit(cancel, Turn.Rank.AHEAD);
        }
    }

    /** What was held back while its time came goes out now. */
    private void resume() {
        for (Recipient recipient : List.copyOf(draft.state().identities())) {
            SessionView session = recipient.reachable(draft.now());
            if (session != null) {
                new Replay(draft).resend(draft.sent(recipient.fingerprint()), session, Replay.Link.UNCHANGED);
            }
        }
    }
}
