package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderTable;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.kernel.CommandId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes down what is heard of orders. Volumes come from the broker's deals alone. */
final class Hearing {

    private final Draft draft;

    Hearing(Draft draft) {
        this.draft = draft;
    }

    Outcome hear(FollowerCommand.Heard heard) {
        Optional<Link> link = draft.follower().linkOf(heard.order());
        if (link.isEmpty()) {
            return Outcome.FOREIGN;
        }
        link.get().leg(heard.order()).ifPresent(leg -> hear(link.get(), leg, heard));
        link.get().closing(heard.order()).ifPresent(closing -> hear(link.get(), closing, heard));
        hearOfStops(link.get(), heard.order(), heard.word(), heard.refusal());
        return Outcome.DONE;
    }

    private void hear(Link link, Leg leg, FollowerCommand.Heard heard) {
        OrderState next = OrderTable.after(leg.state(), heard.word());
        Leg heardOf = leg.with(next).at(heard.positionId());
        Leg after = next == leg.state() ? heardOf : heardOf.refused(heard.refusal());
        if (!after.equals(leg)) {
            draft.moved(link.key(), leg.opening(), leg.state(), next, heard.refusal());
            draft.put(link.withLeg(leg.opening(), old -> after.heard(draft.now())));
            new Convergence(draft).converge(link.key(), null);
        }
    }

    /** A close that was refused is tried again later, not at once: the reason is still there. */
    private void hear(Link link, Closing closing, FollowerCommand.Heard heard) {
        OrderState next = OrderTable.after(closing.state(), heard.word());
        if (next != closing.state()) {
            draft.moved(link.key(), closing.id(), closing.state(), next, heard.refusal());
            draft.put(link.withClosing(closing.id(), old -> old.with(next).refused(heard.refusal()))
                    .withLeg(closing.leg(), leg -> leg.heard(draft.now())));
        }
    }

    /** Of an order that moves stops, or changes a pending order; whether they are where they should be, snapshots show. */
    void hearOfStops(Link link, CommandId order, OrderWord word, @Nullable Refusal refusal) {
        for (Leg leg : link.legs()) {
            if (leg.pending() != null) {
                hear(link, leg, leg.pending(), order, word);
            }
            Leg.StopChange change = leg.stops().last();
            if (change != null && change.id().equals(order)) {
                hear(link, leg, change, OrderTable.after(change.state(), word), refusal);
            }
        }
    }

    /** A cancel that was refused is tried again later, like a close. */
    private void hear(Link link, Leg leg, PendingCopy pending, CommandId order, OrderWord word) {
        if (pending.changes().isLast(order)) {
            keep(link, leg, pending.withChanges(heard(link, pending.changes(), word)));
        } else if (pending.cancels().isLast(order)) {
            keep(link, leg, pending.withCancels(heard(link, pending.cancels(), word)));
        }
    }

    private PendingCopy.Requests heard(Link link, PendingCopy.Requests requests, OrderWord word) {
        PendingCopy.Request last = Objects.requireNonNull(requests.last());
        OrderState next = OrderTable.after(last.state(), word);
        draft.moved(link.key(), last.id(), last.state(), next);
        return requests.with(next);
    }

    private void keep(Link link, Leg leg, PendingCopy after) {
        if (!after.equals(leg.pending())) {
            draft.put(draft.latest(link)
                    .withLeg(leg.opening(), old -> old.with(after).heard(draft.now())));
        }
    }

    private void hear(Link link, Leg leg, Leg.StopChange change, OrderState next, @Nullable Refusal refusal) {
        if (next != change.state()) {
            Leg.StopChange after =
                    new Leg.StopChange(change.id(), next, change.attempt().refused(refusal));
            draft.moved(link.key(), change.id(), change.state(), next, refusal);
            draft.put(draft.latest(link)
                    .withLeg(leg.opening(), old -> old.with(after).heard(draft.now())));
        }
    }
}
