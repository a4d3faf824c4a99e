package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps orders that wait at the follower's broker as the leader's are, and takes them back when what they would open should
 * not be held. It places nothing.
 */
final class PendingUpkeep {

    private final Draft draft;

    PendingUpkeep(Draft draft) {
        this.draft = draft;
    }

    /** @param prompt the signal that it follows; null: none */
    void keep(LinkKey key, @Nullable Signal prompt) {
        for (Leg leg : draft.present(key).legs()) {
            if (leg.isWaiting()) {
                keep(draft.present(key), leg, Objects.requireNonNull(leg.pending()), prompt);
            }
        }
    }

    /**
     * How long to wait with the next cancel of an order that should not wait any more, or the next change of one that should
     * wait otherwise; empty: there is none to write.
     */
    static Optional<Duration> pause(Link link) {
        return link.legs().stream()
                .filter(Leg::isWaiting)
                .flatMap(leg -> pause(link, leg).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Duration> pause(Link link, Leg leg) {
        PendingCopy pending = Objects.requireNonNull(leg.pending());
        if (isUnwanted(link, leg)) {
            return isBeingCanceled(leg)
                    ? Optional.empty()
                    : Optional.of(RetryPolicy.pending(pending.cancels().count()));
        }
        return isToBeChangedAgain(link, leg)
                ? Optional.of(RetryPolicy.pending(pending.changes().count()))
                : Optional.empty();
    }

    /** When the leader's order waits no more, its price has no more to say. */
    private static boolean isToBeChangedAgain(Link link, Leg leg) {
        PendingCopy pending = Objects.requireNonNull(leg.pending());
        OrderStanding leader = link.leader().order(pending.leaderOrder());
        return pending.changes().isRefused() && leader != null && leader.isWorking();
    }

    private static boolean isBeingCanceled(Leg leg) {
        return leg.pending() != null && leg.pending().cancels().isUnderway();
    }

    /** Nothing of what it would open should be held. */
    private static boolean isUnwanted(Link link, Leg leg) {
        OrderStanding leader =
                link.leader().order(Objects.requireNonNull(leg.pending()).leaderOrder());
        boolean isGone = leader != null
                && !leader.isWorking()
                && leader.progress().entered().isZero();
        return isGone
                || link.shouldBeFlat()
                || Convergence.target(link, instrument(link).symbol().volumes()).isZero();
    }

    private void keep(Link link, Leg leg, PendingCopy pending, @Nullable Signal prompt) {
        if (isUnwanted(link, leg)) {
            if (!isBeingCanceled(leg)) {
                cancel(link, leg, pending, prompt);
            }
            return;
        }
        OrderStanding leader = link.leader().order(pending.leaderOrder());
        if (leader == null || pending.orderId() == null) {
            return;
        }
        PendingTerms wanted =
                CopiedTerms.of(leader, instrument(link)).with(link.leader().stops());
        if (!wanted.equals(pending.given()) || isToBeChangedAgain(link, leg)) {
            change(link, leg, pending, wanted, prompt);
        }
    }

    private void cancel(Link link, Leg leg, PendingCopy pending, @Nullable Signal prompt) {
        CommandId id =
                draft.name(leg.opening().value(), "cancel", pending.cancels().count());
        order(link, leg, id, OrderAction.CANCEL, pending.given(), prompt);
        draft.put(link.withLeg(leg.opening(), old -> old.with(pending.canceled(id))));
    }

    private void change(Link link, Leg leg, PendingCopy pending, PendingTerms wanted, @Nullable Signal prompt) {
        CommandId id = draft.name(
                leg.opening().value(), "modify_order", pending.changes().count());
        order(link, leg, id, OrderAction.MODIFY_ORDER, wanted, prompt);
        draft.put(link.withLeg(leg.opening(), old -> old.with(pending.changed(wanted, id))));
    }

    private void order(
            Link link, Leg leg, CommandId id, OrderAction action, PendingTerms terms, @Nullable Signal prompt) {
        Link.Instrument instrument = instrument(link);
        Lots waiting = leg.volumes().unfilled();
        String orderId = Objects.requireNonNull(leg.pending()).orderId();
        draft.ordered(
                link,
                new CopyOrder(
                        id,
                        action,
                        instrument.symbol().name(),
                        instrument.side(),
                        waiting,
                        terms.stops(),
                        new CopyOrder.Conditions(
                                null, null, null, null, new CopyOrder.Waiting(terms, orderId, leg.opening()))),
                prompt);
    }

    private static Link.Instrument instrument(Link link) {
        return Objects.requireNonNull(link.instrument(), "what has legs has an instrument");
    }
}
