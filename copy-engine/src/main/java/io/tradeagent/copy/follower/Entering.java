package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.risk.Assessment;
import io.tradeagent.copy.risk.Opening;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.risk.Situation;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the limits about an opening whose size is known, and orders it. */
final class Entering {

    private final Draft draft;

    Entering(Draft draft) {
        this.draft = draft;
    }

    /** What the limits say, as they are now. */
    Assessment assess(Link link, Lots lots, Origin origin, FollowerSettings settings) {
        return assess(link, lots, origin, null, settings);
    }

    /** @param waitsFor the price of a pending order; null: it opens at the market's */
    Assessment assess(Link link, Lots lots, Origin origin, @Nullable Price waitsFor, FollowerSettings settings) {
        Link.Instrument instrument = instrument(link);
        FollowerView follower = draft.follower();
        Opening opening = new Opening(
                instrument.symbol(),
                instrument.side(),
                lots,
                waitsFor,
                link.leader().stops().stopLoss(),
                origin.price(),
                new Limits(settings).agesFrom(origin.receivedAt(), draft.now()));
        return RiskGuards.of(settings.limits())
                .assess(
                        opening,
                        new Situation(
                                follower.figures(),
                                follower.exposure(),
                                follower.risk().at(draft.now()),
                                draft.now()));
    }

    /** Whether there is time left for it, and a netting account does not hold the other side by now. */
    boolean mayEnter(Link link, Origin origin, FollowerSettings settings) {
        Link.Instrument instrument = instrument(link);
        boolean inTime = draft.now().isBefore(new Limits(settings).expiry(origin.receivedAt()));
        return inTime && !isOpposed(instrument.symbol().name(), instrument.side());
    }

    /** Whether a netting account holds the other side: an order would close it, for whichever leader it is. */
    boolean isOpposed(String symbol, Side side) {
        AccountTerms terms = draft.follower().figures().terms();
        boolean nets = terms != null && terms.mode() == AccountMode.NETTING;
        return nets && draft.follower().holds(symbol, side.opposite());
    }

    /** Orders what a signal asks for. */
    void order(Link link, CommandId id, Lots lots, Origin origin, FollowerSettings settings, Signal prompt) {
        draft.ordered(link, order(link, id, lots, origin, settings), prompt);
        entered(link, id, lots, origin, settings);
    }

    /** Orders in the place of what was refused, as much as that. */
    void orderAgain(Link link, CommandId id, Leg refused, Origin origin, FollowerSettings settings) {
        Lots lots = refused.ordered();
        draft.orderedAgain(link, order(link, id, lots, origin, settings), refused.opening());
        entered(link, id, lots, origin, settings);
    }

    private static CopyOrder order(Link link, CommandId id, Lots lots, Origin origin, FollowerSettings settings) {
        Link.Instrument instrument = instrument(link);
        Limits limits = new Limits(settings);
        Integer deviation = limits.maxDeviationPoints(origin, instrument);
        return new CopyOrder(
                id,
                OrderAction.OPEN,
                instrument.symbol().name(),
                instrument.side(),
                lots,
                link.leader().stops(),
                new CopyOrder.Conditions(
                        null,
                        deviation,
                        deviation == null ? null : origin.price(),
                        limits.expiry(origin.receivedAt())));
    }

    private void entered(Link link, CommandId id, Lots lots, Origin origin, FollowerSettings settings) {
        draft.put(link.plus(Leg.ordered(id, lots, link.leader().stops(), origin)));
        draft.happened(new FollowerEvent.RiskNoted(draft.follower()
                .risk()
                .at(draft.now())
                .opened(draft.now(), RiskGuards.of(settings.limits()).longestWindow())));
    }

    private static Link.Instrument instrument(Link link) {
        return Objects.requireNonNull(link.instrument(), "what is copied has an instrument");
    }
}
