package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.allocation.Target;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings a follower down to what it should hold, and its stops to where they should be. It only ever takes risk away: what
 * the follower closed by hand stays closed.
 */
final class Convergence {

    private final Draft draft;

    Convergence(Draft draft) {
        this.draft = draft;
    }

    /** @param prompt the signal that it follows; null: none */
    void converge(LinkKey key, @Nullable Signal prompt) {
        Link link = draft.link(key);
        if (link == null || link.instrument() == null) {
            return;
        }
        Lots excess = excess(link, link.instrument().symbol().volumes());
        for (Leg leg : link.legs()) {
            Lots volume = closable(link, leg).min(excess);
            if (leg.positionId() != null && !volume.isZero()) {
                close(key, link.instrument(), leg, volume, prompt);
                excess = excess.minus(volume);
            }
        }
        link.legs().forEach(leg -> moveStops(link, leg, prompt));
        new PendingUpkeep(draft).keep(key, prompt);
    }

    /** The legs that could be closed where more is held than should be, and nothing is being done about it. */
    static List<Leg> behind(Link link) {
        return excess(link).isZero()
                ? List.of()
                : link.legs().stream()
                        .filter(leg ->
                                leg.positionId() != null && !closable(link, leg).isZero())
                        .toList();
    }

    private static Lots closable(Link link, Leg leg) {
        return leg.open().minus(link.closingOf(leg).min(leg.open()));
    }

    /** What is held above the target and not being closed yet, as far as the broker takes it. */
    static Lots excess(Link link) {
        Link.Instrument instrument = link.instrument();
        return instrument == null ? Lots.ZERO : excess(link, instrument.symbol().volumes());
    }

    private static Lots excess(Link link, VolumeGrid grid) {
        Lots underway = link.legs().stream().map(link::closingOf).reduce(Lots.ZERO, Lots::plus);
        Lots kept = link.open().minus(underway.min(link.open()));
        if (link.shouldBeFlat()) {
            return kept;
        }
        Lots target = target(link, grid);
        return kept.compareTo(target) <= 0
                ? Lots.ZERO
                : Target.reduction(kept, target, grid).close();
    }

    /** What it should hold; of a link that should not be flat. */
    static Lots target(Link link, VolumeGrid grid) {
        return Target.of(link.first(), link.leaderWhole(), link.leaderHolds(), grid);
    }

    private void close(LinkKey key, Link.Instrument instrument, Leg leg, Lots volume, @Nullable Signal prompt) {
        Link link = draft.present(key);
        Attempt attempt =
                link.lastClosingOf(leg).map(closing -> closing.attempt().next()).orElse(Attempt.FIRST);
        CommandId id = draft.name(leg.opening().value(), "close", attempt.number());
        draft.ordered(
                link,
                new CopyOrder(
                        id,
                        OrderAction.CLOSE,
                        instrument.symbol().name(),
                        instrument.side(),
                        volume,
                        StopPrices.NONE,
                        new CopyOrder.Conditions(leg.positionId(), null, null, null)),
                prompt);
        Origin origin = prompt == null || prompt.change() == Change.STOPS_CHANGED ? null : Origin.of(prompt);
        draft.put(link.plus(Closing.ordered(id, leg.opening(), volume, origin, attempt)));
    }

    private void moveStops(Link link, Leg leg, @Nullable Signal prompt) {
        StopPrices wanted = link.leader().stops();
        boolean keepsOpen = !leg.open().isZero() && !link.shouldBeFlat();
        if (leg.positionId() == null || !keepsOpen || leg.stops().prices().equals(wanted)) {
            return;
        }
        orderStops(link, leg, wanted, Attempt.FIRST, prompt);
    }

    /**
     * Orders stops, whatever they are now.
     *
     * @param stops to order; where the link wants none, they may keep what the position has
     */
    void orderStops(Link link, Leg leg, StopPrices stops, Attempt attempt, @Nullable Signal prompt) {
        Link.Instrument instrument = Objects.requireNonNull(link.instrument());
        CommandId id = draft.name(leg.opening().value(), "modify", leg.stops().changes() + 1);
        draft.ordered(
                link,
                new CopyOrder(
                        id,
                        OrderAction.MODIFY,
                        instrument.symbol().name(),
                        instrument.side(),
                        Lots.ZERO,
                        stops,
                        new CopyOrder.Conditions(leg.positionId(), null, null, null)),
                prompt);
        StopPrices wanted = link.leader().stops();
        draft.put(draft.latest(link).withLeg(leg.opening(), old -> old.with(wanted, id, attempt)));
    }
}
