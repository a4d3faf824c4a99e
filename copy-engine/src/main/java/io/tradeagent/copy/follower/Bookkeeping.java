package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderTable;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books the broker's deals on the legs that they opened or closed, whoever asked for them. */
final class Bookkeeping {

    private final Draft draft;

    Bookkeeping(Draft draft) {
        this.draft = draft;
    }

    Outcome book(Execution execution) {
        CommandId command = execution.order().command();
        Optional<Link> link =
                command == null ? Optional.empty() : draft.follower().linkOf(command);
        // What a link has forgotten is booked by its position.
        if (command != null && link.isPresent() && link.get().isOf(command)) {
            return ofOurOrder(link.get(), command, execution);
        }
        return ofSomebodyElse(execution);
    }

    private Outcome ofOurOrder(Link link, CommandId command, Execution execution) {
        OrderWord word = word(execution.kind());
        if (word == null) {
            return Outcome.DONE;
        }
        link.leg(command).ifPresent(leg -> opened(link, leg, word, execution));
        link.closing(command).ifPresent(closing -> closed(link, closing, word, execution));
        new Hearing(draft).hearOfStops(link, command, word, execution.order().refusal());
        if (execution.kind().isFill() || word == OrderWord.ACKNOWLEDGED) {
            // A close that was refused is tried again later, not at once: the reason is still there.
            new Convergence(draft).converge(link.key(), null);
        }
        return Outcome.DONE;
    }

    private void opened(Link link, Leg leg, OrderWord word, Execution execution) {
        OrderState next = OrderTable.after(leg.state(), word);
        Lots filled = execution.kind().isFill() ? execution.deal().volume() : Lots.ZERO;
        // An order that waits fills by its own prices, at its own time.
        Origin origin = leg.pending() == null ? leg.origin() : null;
        moved(link, leg.opening(), leg.state(), next, execution, origin);
        Leg after = placed(refusedOrNot(leg, next, execution), execution)
                .with(leg.volumes().plusFilled(filled))
                .at(execution.order().positionId())
                .heard(draft.now());
        Leg priced = filled.isZero() ? after : after.boughtAt(execution.deal().price());
        draft.put(link.withLeg(leg.opening(), old -> priced));
    }

    private static Leg refusedOrNot(Leg leg, OrderState next, Execution execution) {
        Leg after = leg.with(next);
        return next == OrderState.REJECTED && leg.state() != next
                ? after.refused(execution.order().refusal())
                : after;
    }

    private static Leg placed(Leg leg, Execution execution) {
        PendingCopy pending = leg.pending();
        return pending == null ? leg : leg.with(pending.at(execution.order().orderId()));
    }

    private void closed(Link link, Closing closing, OrderWord word, Execution execution) {
        OrderState next = OrderTable.after(closing.state(), word);
        // A snapshot may have shown it before.
        Lots done = execution.kind().isFill() ? execution.deal().volume().min(closing.left()) : Lots.ZERO;
        moved(link, closing.id(), closing.state(), next, execution, closing.origin());
        Refusal refusal = next == closing.state() ? null : execution.order().refusal();
        draft.put(link.withClosing(
                        closing.id(), old -> old.with(next).refused(refusal).plusDone(done))
                .withLeg(closing.leg(), leg -> leg.plusClosed(done).heard(draft.now())));
    }

    private void moved(
            Link link, CommandId order, OrderState from, OrderState to, Execution execution, @Nullable Origin origin) {
        Link.Instrument instrument = link.instrument();
        if (execution.kind().isFill() && instrument != null) {
            draft.traded(
                    link.key(),
                    order,
                    from,
                    to,
                    new FollowerEvent.Fill(
                            execution, origin, instrument.symbol().point()));
        } else {
            draft.moved(link.key(), order, from, to, execution.order().refusal());
        }
    }

    /** By hand, by a stop, by a stop-out: what is closed stays closed. */
    private Outcome ofSomebodyElse(Execution execution) {
        String position = execution.order().positionId();
        Entry entry = execution.deal().entry();
        boolean closes = entry == Entry.OUT || entry == Entry.OUT_BY || entry == Entry.INOUT;
        if (position == null || !closes || !execution.kind().isFill()) {
            return Outcome.FOREIGN;
        }
        Lots left = execution.deal().volume();
        for (Link link : draft.follower().linksOf(position)) {
            for (Leg leg : link.legs()) {
                Lots known = position.equals(leg.positionId())
                        ? leg.volumes().assumed().min(left)
                        : Lots.ZERO;
                Lots closed = position.equals(leg.positionId()) ? leg.open().min(left.minus(known)) : Lots.ZERO;
                if (!known.plus(closed).isZero()) {
                    Volumes volumes = leg.volumes().explained(known).plusClosed(closed);
                    draft.put(draft.latest(link)
                            .withLeg(leg.opening(), old -> old.with(volumes).heard(draft.now())));
                    left = left.minus(known).minus(closed);
                }
            }
        }
        return left.equals(execution.deal().volume()) ? Outcome.FOREIGN : Outcome.DONE;
    }

    private static @Nullable OrderWord word(ExecutionKind kind) {
        return switch (kind) {
            case NEW -> OrderWord.ACKNOWLEDGED;
            case PARTIAL_FILL -> OrderWord.PART_TRADED;
            case FILL -> OrderWord.ALL_TRADED;
            case CANCELED -> OrderWord.TAKEN_BACK;
            case REJECTED -> OrderWord.REFUSED;
            case EXPIRED -> OrderWord.RAN_OUT;
            case REPLACED, TRIGGERED, UNKNOWN -> null;
        };
    }
}
