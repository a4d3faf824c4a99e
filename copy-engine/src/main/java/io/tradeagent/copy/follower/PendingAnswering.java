package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers signals of a leader's pending orders: places what is new, once, and lets the rest converge. What is not placed is
 * decided upon again when the leader's order fills.
 */
final class PendingAnswering {

    private final Draft draft;

    PendingAnswering(Draft draft) {
        this.draft = draft;
    }

    /** The order that places the copy: it names the copy wherever its leg is by now. */
    static CommandId name(Draft draft, Signal signal, OrderStanding order) {
        String cause = signal.position().key().leader().id() + "/order/" + order.id();
        return draft.name(cause, signal.group() + "/place", 0);
    }

    /** The link of the position that an order may open: it remembers the order, whatever becomes of it. */
    static LinkKey home(Signal signal, OrderStanding order) {
        return new LinkKey(
                signal.group(), LeaderOrder.key(signal.position().key().leader(), order.id()));
    }

    Outcome answer(Signal signal) {
        OrderStanding order = Objects.requireNonNull(signal.cause().order(), "a signal of an order has one");
        LinkKey home = home(signal, order);
        Link known = draft.link(home);
        Link before = known == null ? Link.unopened(home, signal.cause().market()) : known;
        OrderStanding last = before.leader().order(order.id());
        if (last != null && !order.isAfter(last)) {
            return Outcome.STALE_SIGNAL;
        }
        Optional<Link> copy =
                draft.follower().linkOf(name(draft, signal, order)).map(draft::latest);
        boolean isHere = copy.isEmpty() || copy.get().key().equals(home);
        draft.put(before.with(before.leader().with(isHere ? order : order.elsewhere())));
        if (copy.isPresent()) {
            follow(signal, order, draft.latest(copy.get()));
        } else if (last == null
                && order.isWorking()
                && order.progress().entered().isZero()) {
            // What has filled in part before it was told of is copied as it fills.
            place(signal, order, home);
        }
        return Outcome.DONE;
    }

    private void follow(Signal signal, OrderStanding order, Link link) {
        Link.LeaderStanding standing = link.leader().with(order);
        boolean isOpen = !standing.volumeIn().isZero();
        draft.put(link.with(isOpen ? standing : standing.with(new Answering(draft).stops(signal, link))));
        new Convergence(draft).converge(link.key(), signal);
    }

    private void place(Signal signal, OrderStanding order, LinkKey home) {
        Link link = draft.present(home);
        draft.put(link.with(link.leader().with(new Answering(draft).stops(signal, link))));
        SkipReason reason = draft.follower()
                .settings(signal.group())
                .map(settings -> reason(settings, order))
                .orElse(null);
        CopyDecision decision = reason != null
                ? new CopyDecision.Skipped(reason)
                : new Admission(draft).decide(signal, home, order.progress().ordered());
        draft.happened(new FollowerEvent.Answered(signal, decision));
        if (decision instanceof CopyDecision.Copied copied) {
            order(signal, order, copied, home);
        }
    }

    /** Why it is not placed, whatever else speaks for it; null: nothing. */
    private @Nullable SkipReason reason(FollowerSettings settings, OrderStanding order) {
        if (settings.signals().pendingOrders() == PendingOrders.SKIP) {
            return SkipReason.PENDING_NOT_COPIED;
        }
        AccountTerms terms = draft.follower().figures().terms();
        if (terms != null && terms.mode() == AccountMode.NETTING) {
            return SkipReason.PENDING_ON_NETTING;
        }
        boolean reversed = settings.signals().direction() == Direction.REVERSED;
        return reversed && !CopiedTerms.isReversible(order.terms().type()) ? SkipReason.PENDING_NOT_REVERSIBLE : null;
    }

    private void order(Signal signal, OrderStanding leader, CopyDecision.Copied copied, LinkKey home) {
        Link link = draft.present(home);
        Link.Instrument instrument = Objects.requireNonNull(link.instrument(), "what is copied has an instrument");
        FollowerSettings settings = draft.follower().settings(signal.group()).orElseThrow();
        PendingTerms terms =
                CopiedTerms.of(leader, instrument).with(link.leader().stops());
        Lots lots = copied.lots();
        CopyOrder order = new CopyOrder(
                copied.order(),
                OrderAction.PLACE,
                instrument.symbol().name(),
                instrument.side(),
                lots,
                terms.stops(),
                new CopyOrder.Conditions(
                        null,
                        null,
                        null,
                        signal.cause().receivedAt().plus(new Limits(settings).maxSignalAge()),
                        new CopyOrder.Waiting(terms, null, copied.order())));
        draft.ordered(link, order, signal);
        draft.put(
                link.plus(Leg.placed(copied.order(), lots, Origin.of(signal), PendingCopy.placed(leader.id(), terms))));
        draft.happened(new FollowerEvent.RiskNoted(draft.follower()
                .risk()
                .at(draft.now())
                .opened(draft.now(), RiskGuards.of(settings.limits()).longestWindow())));
    }
}
