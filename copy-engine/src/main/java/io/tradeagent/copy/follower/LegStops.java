package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.Stops;
import io.tradeagent.copy.reconciliation.Difference;
import io.tradeagent.copy.reconciliation.DifferenceCode;
import io.tradeagent.copy.reconciliation.Remedy;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares a position's stops with those that it was given. Stops that the settings do not copy are the owner's own; a stop
 * where none was given bounds the owner's risk and is never taken away.
 */
final class LegStops {

    private final Draft draft;
    private final Snapshot snapshot;
    private final Shown shown;
    private final List<Finding> findings = new ArrayList<>();

    LegStops(Draft draft, Snapshot snapshot, Shown shown) {
        this.draft = draft;
        this.snapshot = snapshot;
        this.shown = shown;
    }

    /** What differs. */
    List<Finding> judge() {
        Link link = draft.present(shown.link());
        Leg leg = link.leg(shown.opening()).orElseThrow();
        StopPrices told = shown.stops();
        FollowerSettings settings =
                draft.follower().settings(shown.link().group()).orElse(null);
        if (told != null && settings != null && isComparable(link, leg)) {
            compare(link, leg, told, settings);
        }
        return findings;
    }

    private boolean isComparable(Link link, Leg leg) {
        Leg.StopChange change = leg.stops().last();
        boolean moving = change != null && OrderFate.isUnderway(change, snapshot);
        // What the leader changed meanwhile is ordered by the next signal or deal, and is no difference.
        boolean given = leg.stops().prices().equals(link.leader().stops());
        return !moving && given && !link.shouldBeFlat();
    }

    private void compare(Link link, Leg leg, StopPrices told, FollowerSettings settings) {
        StopPrices given = leg.stops().prices();
        BigDecimal point = Objects.requireNonNull(link.instrument()).symbol().point();
        Remedy stopLoss = remedy(given.stopLoss(), told.stopLoss(), copiesStopLoss(settings), point, settings);
        Remedy takeProfit = remedy(given.takeProfit(), told.takeProfit(), copiesTakeProfit(settings), point, settings);
        found(DifferenceCode.WRONG_STOP_LOSS, given.stopLoss(), told.stopLoss(), stopLoss);
        found(DifferenceCode.WRONG_TAKE_PROFIT, given.takeProfit(), told.takeProfit(), takeProfit);
        if (stopLoss == Remedy.STOPS_ORDERED || takeProfit == Remedy.STOPS_ORDERED) {
            StopPrices repaired = new StopPrices(
                    given.stopLoss() != null ? given.stopLoss() : told.stopLoss(),
                    given.takeProfit() != null ? given.takeProfit() : told.takeProfit());
            Leg.StopChange last = leg.stops().last();
            Attempt attempt = last == null ? Attempt.FIRST : last.attempt().next();
            new Convergence(draft).orderStops(link, leg, repaired, attempt, null);
        }
    }

    /** Null: they are the same. */
    private static @Nullable Remedy remedy(
            @Nullable Price given, @Nullable Price told, boolean copied, BigDecimal point, FollowerSettings settings) {
        if (!copied || isLike(given, told, point)) {
            return null;
        }
        if (given == null) {
            return Remedy.NONE;
        }
        return settings.reconcile() == ReconcilePolicy.REPAIR_ALL ? Remedy.STOPS_ORDERED : Remedy.STOPS_PROPOSED;
    }

    /** Brokers round to their own decimal places. */
    private static boolean isLike(@Nullable Price given, @Nullable Price told, BigDecimal point) {
        return given == null || told == null
                ? given == told
                : given.distance(told).compareTo(point) < 0;
    }

    private void found(DifferenceCode code, @Nullable Price given, @Nullable Price told, @Nullable Remedy remedy) {
        if (remedy != null) {
            findings.add(new Finding(shown.opening(), new Difference(code, text(given), text(told), remedy)));
        }
    }

    private static @Nullable String text(@Nullable Price price) {
        return price == null ? null : price.toString();
    }

    private static boolean copiesStopLoss(FollowerSettings settings) {
        Stops copied = settings.signals().stops();
        return settings.signals().direction() == Direction.SAME ? copied.stopLoss() : copied.takeProfit();
    }

    private static boolean copiesTakeProfit(FollowerSettings settings) {
        Stops copied = settings.signals().stops();
        return settings.signals().direction() == Direction.SAME ? copied.takeProfit() : copied.stopLoss();
    }
}
