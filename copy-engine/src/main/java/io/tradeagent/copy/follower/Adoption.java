package io.tradeagent.copy.follower;

import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins the copy of a leader's pending order to the position that the order filled, so that what was copied as pending is not
 * opened again. On hedging accounts brokers name the position like its order, so that the copy stands there already; a netting
 * position may be one that was there before.
 */
final class Adoption {

    private final Draft draft;
    private final Signal signal;
    private final OrderStanding order;
    private final CommandId placed;

    private Adoption(Draft draft, Signal signal, OrderStanding order) {
        this.draft = draft;
        this.signal = signal;
        this.order = order;
        this.placed = PendingAnswering.name(draft, signal, order);
    }

    /**
     * Takes the order of a signal down, and its copy over.
     *
     * @param key of the position's link
     * @return how much of what the leader added is not to be opened at the market
     */
    static Lots adopt(Draft draft, Signal signal, LinkKey key) {
        OrderStanding order = signal.cause().order();
        return order == null ? Lots.ZERO : new Adoption(draft, signal, order).adopt(key);
    }

    /** The position has gone on before the signal came, and the order's volume was copied with it. */
    static void overtaken(Draft draft, Signal signal) {
        OrderStanding order = signal.cause().order();
        if (order != null) {
            Adoption adoption = new Adoption(draft, signal, order.elsewhere());
            if (adoption.remember(null)) {
                adoption.holder().ifPresent(adoption::leave);
            }
        }
    }

    private Lots adopt(LinkKey key) {
        OrderStanding before = draft.present(key).leader().order(order.id());
        if (!remember(key)) {
            return Lots.ZERO;
        }
        Link holder = holder().orElse(null);
        Leg leg = holder == null ? null : holder.leg(placed).orElse(null);
        if (holder == null || leg == null) {
            return Lots.ZERO;
        }
        Lots entered = order.progress().entered();
        Lots known = before == null ? Lots.ZERO : before.progress().entered();
        return join(key, holder, leg) ? entered.minus(known.min(entered)) : Lots.ZERO;
    }

    /** @return false: it was known as it is, or later */
    private boolean remember(@Nullable LinkKey key) {
        LinkKey home = PendingAnswering.home(signal, order);
        Link known = draft.link(home);
        Link link = known == null ? Link.unopened(home, signal.cause().market()) : known;
        OrderStanding last = link.leader().order(order.id());
        if (last != null && !order.isAfter(last)) {
            return false;
        }
        draft.put(link.with(link.leader().with(home.equals(key) ? order : order.elsewhere())));
        return true;
    }

    private Optional<Link> holder() {
        return draft.follower().linkOf(placed).map(draft::latest);
    }

    /** @return whether nothing is to be opened for what the order added */
    private boolean join(LinkKey key, Link holder, Leg leg) {
        if (holder.mandate() == Mandate.FLATTENED) {
            answer(new CopyDecision.Skipped(SkipReason.FLATTENED));
            leave(holder);
            return true;
        }
        if (leg.first().isZero()) {
            // Should it fill in spite of its end, it is too much, and closed.
            leave(holder);
            return endedByOthers(leg);
        }
        if (!move(key, holder, leg)) {
            leave(holder);
            return false;
        }
        answer(new CopyDecision.AsPending(placed, leg.ordered()));
        return true;
    }

    /** Taken back by hand or by a halt: that was somebody's will. What the broker refused, or nobody sent, was nobody's. */
    private boolean endedByOthers(Leg leg) {
        boolean ours = leg.pending() == null || leg.pending().cancels().count() > 0;
        if (ours || leg.state() != OrderState.CANCELED) {
            return false;
        }
        answer(new CopyDecision.Skipped(SkipReason.PENDING_CANCELED));
        return true;
    }

    private boolean move(LinkKey key, Link holder, Leg leg) {
        Link link = draft.present(key);
        Link.Instrument traded = holder.instrument();
        if (holder.key().equals(key) || traded == null) {
            draft.put(link.with(link.leader().with(order)));
            return true;
        }
        if (link.isEntered() && !traded.isLike(link.instrument())) {
            return false;
        }
        draft.put(gone(holder, leg));
        draft.put((link.isEntered() ? link : link.with(traded))
                .with(link.leader().with(order))
                .plus(leg, holder.closingsOf(leg.opening())));
        return true;
    }

    /** The link by which the order is named remembers it; another one has no more to do with it. */
    private Link gone(Link holder, Leg leg) {
        Link link = holder.without(leg);
        return holder.key().equals(PendingAnswering.home(signal, order))
                ? link
                : link.with(link.leader().without(order.id()));
    }

    /** For a link that does not copy what the order filled, that part was taken back. */
    private void leave(Link holder) {
        Link link = draft.latest(holder);
        draft.put(link.with(link.leader().with(order.elsewhere())));
        new Convergence(draft).converge(link.key(), signal);
    }

    private void answer(CopyDecision decision) {
        draft.happened(new FollowerEvent.Answered(signal, decision));
    }
}
