package io.tradeagent.copy.codec;

import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.group.SignalRules;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.Stops;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.copy.group.SymbolRules;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.kernel.Side;
import io.tradeagent.kernel.TenantId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups with random settings, the same for the same seed. */
final class RandomGroups extends RandomValues {

    RandomGroups(long seed) {
        super(seed);
    }

    CopyGroups next() {
        return new CopyGroups(TenantId.DEFAULT, random.nextLong(1000), some(this::group));
    }

    private CopyGroup group() {
        return new CopyGroup(
                new GroupId("g" + random.nextInt(1000)),
                text(),
                word(SignalSource.class),
                some(this::leader),
                some(this::follower));
    }

    private Leader leader() {
        return new Leader(
                account(), Set.copyOf(some(random::nextLong)), new SymbolFilter(some(this::text), some(this::text)));
    }

    private Follower follower() {
        return new Follower(
                account(),
                new FollowerSettings(
                        allocation(),
                        new VolumeRules(word(BelowMinimum.class), maybe(this::lots), maybe(this::lots)),
                        new SignalRules(
                                word(Direction.class),
                                Set.of(word(Side.class)),
                                word(Stops.class),
                                word(PendingOrders.class),
                                duration()),
                        new SymbolRules(Map.of(text(), text()), text(), text()),
                        word(LateFollower.class),
                        word(ReconcilePolicy.class),
                        limits()));
    }

    private Allocation allocation() {
        return switch (random.nextInt(6)) {
            case 0 -> new Allocation.MirroredLots(decimal());
            case 1 -> new Allocation.FixedLots(lots());
            case 2 -> new Allocation.ProportionalEquity(decimal());
            case 3 -> new Allocation.ProportionalBalance(decimal());
            case 4 -> new Allocation.ProportionalRisk(decimal());
            default -> new Allocation.FixedFractional(decimal(), maybe(() -> random.nextInt(1000)));
        };
    }

    private List<RiskLimit> limits() {
        List<RiskLimit> all = List.of(
                new RiskLimit.MaxDrawdown(extent(), word(DrawdownBase.class), word(Figure.class), word(OnBreach.class)),
                new RiskLimit.MaxDailyLoss(extent(), word(OnBreach.class)),
                new RiskLimit.MaxLossPerTrade(extent()),
                new RiskLimit.MaxLots(lots()),
                new RiskLimit.MaxLotsPerSymbol(lots()),
                new RiskLimit.MaxLotsPerCurrency(lots()),
                new RiskLimit.MaxNotional(decimal()),
                new RiskLimit.MaxLeverage(decimal()),
                new RiskLimit.MaxOpenPositions(random.nextInt(1000)),
                new RiskLimit.MaxTrades(random.nextInt(1000), duration()),
                new RiskLimit.MaxDeviation(random.nextInt(1000)),
                new RiskLimit.MaxSignalAge(duration()),
                new RiskLimit.MaxSnapshotAge(duration()),
                new RiskLimit.TradingHours(new WeeklyHours(some(this::span))));
        return all.stream().filter(limit -> random.nextBoolean()).toList();
    }

    private WeeklyHours.Span span() {
        return new WeeklyHours.Span(
                Set.of(word(DayOfWeek.class)),
                LocalTime.of(random.nextInt(24), random.nextInt(60)),
                LocalTime.of(random.nextInt(24), random.nextInt(60)),
                ZoneId.of(random.nextBoolean() ? "UTC" : "Europe/London"));
    }

    private Extent extent() {
        return random.nextBoolean() ? new Extent(decimal(), null) : new Extent(null, decimal());
    }

    private Duration duration() {
        return Duration.ofMillis(random.nextLong(1_000_000_000));
    }
}
