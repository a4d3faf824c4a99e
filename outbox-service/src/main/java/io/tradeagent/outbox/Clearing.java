package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.SessionView.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries the holds of an account out at its terminals. In rounds: a demand for a snapshot; cancels and closes of what that shows
 * and the level does not allow; when the terminal has answered all of them, the next round. A terminal has confirmed when a demanded snapshot
 * shows nothing that must not be, and came after every word about an order that could have changed it.
 *
 * <p>Every snapshot counts, also one that nobody asked for: what it shows is taken away, confirmed or not.
 */
final class Clearing {

    private final Draft draft;
    private final HoldOrders orders;

    Clearing(Draft draft) {
        this.draft = draft;
        this.orders = new HoldOrders(draft);
    }

    /** Takes away what a snapshot shows; all is left of the account when it is complete, null before that. */
    void read(Snapshot snapshot, Clearance.@Nullable Left all) {
        Clearance clearance = clearance(snapshot.by());
        SessionView session = draft.state().recipient(snapshot.by()).session();
        if (clearance == null || session == null) {
            return;
        }
        Hold.Level level = draft.state().level();
        if (clearance.isConfirmed()) {
            if (snapshot.account().holdings().left().isFineUnder(level)) {
                return;
            }
            clearance = clearance.nextRound(clearance.round().number() + 1, Clearance.Answer.COMPLETE);
        }
        new Removal(draft, cause(), clearance.round().number())
                .remove(session, snapshot.account().holdings());
        if (all != null) {
            clearance = weighed(clearance, snapshot, all, level);
        }
        change(clearance);
    }

    private Clearance weighed(Clearance clearance, Snapshot snapshot, Clearance.Left all, Hold.Level level) {
        Clearance.Tally tally = clearance.tally();
        Clearance next = clearance.with(new Clearance.Tally(tally.ordersCanceled(), tally.positionsClosed(), all));
        boolean fine = all.isFineUnder(level);
        if (snapshot.account().occasion() != Snapshot.Occasion.DEMANDED || !wasAsked(clearance)) {
            return fine
                    ? next
                    : next.with(new Clearance.Evidence(clearance.evidence().heard(), 0));
        }
        long clean = fine ? snapshot.account().said() : 0;
        return next.answered().with(new Clearance.Evidence(clearance.evidence().heard(), clean));
    }

    private boolean wasAsked(Clearance clearance) {
        Whereabouts demand = draft.messages()
                .find(orders.demandId(
                        cause(), clearance.recipient(), clearance.round().number()));
        return demand instanceof SentOrder || demand instanceof SettledOrder;
    }

    /** Whether the time of a terminal's next round has come: {@link #attend} begins it. */
    boolean isDue(Recheck recheck) {
        Clearance clearance = clearance(recheck.recipient());
        Instant next = clearance == null ? null : clearance.timer();
        return next != null && !draft.now().isBefore(next);
    }

    /** Does what the decision so far calls for. */
    void attend(OutboxCommand command) {
        if (draft.state().halt() == null) {
            return;
        }
        if (command instanceof OutboxCommand.Acknowledged answer) {
            hear(answer);
        }
        for (Recipient recipient : List.copyOf(draft.state().identities())) {
            SessionView session = recipient.session();
            if (session != null && session.standing().status() != Status.TERMINATED) {
                attend(session, recipient);
            }
        }
    }

    private void attend(SessionView session, Recipient recipient) {
        Clearance known = clearance(recipient.fingerprint());
        Clearance clearance = known == null ? Clearance.begin(recipient.fingerprint()) : known;
        boolean begins = known == null;
        if (clearance.isConfirmed()) {
            return;
        }
        Clearance next = clearance;
        if (!begins && !isBusy(recipient.fingerprint())) {
            next = judged(clearance);
        }
        Instant due = next.round().next();
        if (begins || (!next.isConfirmed() && due != null && !draft.now().isBefore(due))) {
            ask(next, session);
        } else if (!next.equals(clearance) || isNewlyHindered(recipient)) {
            change(next);
        }
    }

    /** What follows when the terminal has nothing left to answer but the demand. */
    private Clearance judged(Clearance clearance) {
        if (clearance.isProven()) {
            return clearance.confirmed(draft.now());
        }
        if (clearance.round().next() != null) {
            return clearance;
        }
        if (clearance.round().answer() == Clearance.Answer.COMPLETE) {
            return clearance.pausedUntil(draft.now().plus(clearance.pause(draft.parameters())));
        }
        // It settled the demand and showed nothing: it may still do so.
        return demandIsOver(clearance)
                ? clearance.pausedUntil(draft.now()
                        .plus(draft.parameters().patience(clearance.round().fruitless())))
                : clearance;
    }

    private boolean demandIsOver(Clearance clearance) {
        var id = orders.demandId(
                cause(), clearance.recipient(), clearance.round().number());
        return draft.sent(clearance.recipient()).stream()
                        .noneMatch(sent -> sent.order().id().equals(id))
                && draft.waiting().stream()
                        .noneMatch(waiting -> waiting.order().id().equals(id));
    }

    private void ask(Clearance clearance, SessionView session) {
        int number = clearance.round().number() + 1;
        // A round of this name may be long over, where the identity was forgotten in between.
        while (draft.messages().find(orders.demandId(cause(), session.fingerprint(), number)) != null) {
            number++;
        }
        change(clearance.nextRound(number, Clearance.Answer.AWAITED));
        new Admission(draft).admitAhead(List.of(orders.demand(cause(), session, number)));
    }

    /** Whether the terminal may still change the account by what it was sent. */
    private boolean isBusy(Fingerprint recipient) {
        return draft.sent(recipient).stream().anyMatch(sent -> isAwaited(sent.order()))
                || draft.waiting().stream()
                        .map(WaitingOrder::order)
                        .filter(this::isAwaited)
                        .anyMatch(order -> order.addressee().named() == null
                                || recipient.equals(order.addressee().named()));
    }

    private boolean isAwaited(Order order) {
        return order.action().addsRisk()
                || (order.action().trades() && order.content().payload().isOfAHold() && !draft.isMoot(order));
    }

    /** Counts what the terminal's answer has settled. */
    private void hear(OutboxCommand.Acknowledged answer) {
        for (OutboxEvent event : List.copyOf(draft.events())) {
            switch (event) {
                case OutboxEvent.SentSettled settled
                when isAwaited(settled.order().order()) ->
                    hear(answer, settled.order().order(), settled.verdict());
                case OutboxEvent.OutcomeCorrected corrected -> raise(clearance(answer.by()), answer);
                default -> {}
            }
        }
    }

    private void hear(OutboxCommand.Acknowledged answer, Order order, Verdict verdict) {
        Clearance clearance = clearance(answer.by());
        if (clearance != null && verdict.outcome() == Outcome.EXECUTED) {
            Clearance.Tally tally = clearance.tally();
            clearance = switch (order.content().payload()) {
                case Payload.HoldClose close -> clearance.with(tally.closed());
                case Payload.HoldOrderCancel cancel -> clearance.with(tally.canceled());
                case Payload.HoldCancel cancel -> clearance;
                case Payload.HoldDemand demand -> clearance;
                case Payload.Encoded encoded -> clearance;
            };
        }
        raise(clearance, answer);
    }

    private void raise(@Nullable Clearance clearance, OutboxCommand.Acknowledged answer) {
        if (clearance != null) {
            Clearance.Evidence evidence = clearance.evidence();
            change(clearance.with(new Clearance.Evidence(Math.max(evidence.heard(), answer.said()), evidence.clean())));
        }
    }

    private boolean isNewlyHindered(Recipient recipient) {
        Recipient before = draft.before().recipient(recipient.fingerprint());
        return before.hindrance(draft.now()) != recipient.hindrance(draft.now());
    }

    private void change(Clearance clearance) {
        Halt halt = draft.state().halt();
        if (halt != null) {
            draft.record(new OutboxEvent.ClearanceChanged(
                    clearance, draft.state().report(halt, clearance, draft.now()), draft.now()));
        }
    }

    private @Nullable Clearance clearance(Fingerprint recipient) {
        Halt halt = draft.state().halt();
        return halt == null ? null : halt.clearances().get(recipient.hex());
    }

    private Hold cause() {
        return Objects.requireNonNull(draft.state().halt()).cause();
    }
}
