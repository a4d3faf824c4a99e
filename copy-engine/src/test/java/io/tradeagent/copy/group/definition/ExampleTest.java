package io.tradeagent.copy.group.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.Allocation.FixedFractional;
import io.tradeagent.copy.group.Allocation.FixedLots;
import io.tradeagent.copy.group.Allocation.MirroredLots;
import io.tradeagent.copy.group.Allocation.ProportionalBalance;
import io.tradeagent.copy.group.Allocation.ProportionalEquity;
import io.tradeagent.copy.group.Allocation.ProportionalRisk;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
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
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import io.tradeagent.kernel.TenantId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The documented example, key by key. */
class ExampleTest {

    private final GroupsDefinition example = Documents.sound(example());
    private final CopyGroup alpha = example.groups().getFirst();

    private static String example() {
        try {
            return Files.readString(Path.of("..", "docs", "reference", "copy-groups.example.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void readsWhoLeads() {
        assertThat(example.tenant()).isEqualTo(TenantId.DEFAULT);
        assertThat(example.groups()).hasSize(1);
        assertThat(alpha.id()).hasToString("alpha");
        assertThat(alpha.name()).isEqualTo("Alpha trend");
        assertThat(alpha.signal()).isEqualTo(SignalSource.EXECUTIONS);
        assertThat(alpha.leaders())
                .containsExactly(new Leader(
                        new Account(TenantId.DEFAULT, "50001"),
                        Set.of(0L, 77L),
                        new SymbolFilter(List.of("EUR*", "XAUUSD"), List.of())));
    }

    @Test
    void readsEachAllocation() {
        assertThat(alpha.followers().stream().map(Follower::settings).map(FollowerSettings::allocation))
                .containsExactly(
                        new MirroredLots(new BigDecimal("0.5")),
                        new ProportionalEquity(BigDecimal.ONE),
                        new ProportionalBalance(BigDecimal.ONE),
                        new ProportionalRisk(BigDecimal.ONE),
                        new FixedFractional(BigDecimal.ONE, null),
                        new FixedLots(Lots.of("0.1")));
    }

    @Test
    void readsEachSettingOfTheLastFollower() {
        FollowerSettings settings = alpha.followers().getLast().settings();
        assertThat(settings.volume()).isEqualTo(new VolumeRules(BelowMinimum.SKIP, Lots.of("0.01"), Lots.of("2")));
        assertThat(settings.signals())
                .isEqualTo(new SignalRules(
                        Direction.SAME, EnumSet.allOf(Side.class), Stops.BOTH, PendingOrders.COPY, Duration.ZERO));
        assertThat(settings.symbols()).isEqualTo(new SymbolRules(Map.of("XAUUSD", "GOLD"), "", ".m"));
        assertThat(settings.lateFollower()).isEqualTo(LateFollower.NONE);
        assertThat(settings.reconcile()).isEqualTo(ReconcilePolicy.REPORT);
    }

    @Test
    void readsEachLimitOfTheLastFollower() {
        assertThat(alpha.followers().getLast().settings().limits())
                .containsExactly(
                        new RiskLimit.MaxDrawdown(
                                new Extent(new BigDecimal("20"), null),
                                DrawdownBase.HIGH_WATER,
                                Figure.EQUITY,
                                OnBreach.FLATTEN),
                        new RiskLimit.MaxDailyLoss(new Extent(null, new BigDecimal("500")), OnBreach.PAUSE),
                        new RiskLimit.MaxLots(Lots.of("5")),
                        new RiskLimit.MaxLotsPerSymbol(Lots.of("2")),
                        new RiskLimit.MaxLeverage(BigDecimal.TEN),
                        new RiskLimit.MaxOpenPositions(20),
                        new RiskLimit.MaxTrades(10, Duration.ofHours(1)),
                        new RiskLimit.MaxDeviation(30),
                        new RiskLimit.MaxSignalAge(Duration.ofSeconds(60)),
                        new RiskLimit.MaxSnapshotAge(Duration.ofSeconds(60)),
                        new RiskLimit.TradingHours(new WeeklyHours(List.of(new WeeklyHours.Span(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.MIDNIGHT,
                                LocalTime.of(22, 0),
                                ZoneId.of("UTC"))))));
    }

    @Test
    void whoSaysNothingHasThePlatformsSettings() {
        FollowerSettings settings = alpha.followers().getFirst().settings();
        assertThat(settings.volume()).isEqualTo(new VolumeRules(BelowMinimum.SKIP, null, null));
        assertThat(settings.symbols()).isEqualTo(SymbolRules.SAME);
        assertThat(settings.limits())
                .containsExactly(
                        new RiskLimit.MaxSignalAge(Duration.ofSeconds(60)),
                        new RiskLimit.MaxSnapshotAge(Duration.ofSeconds(60)));
        assertThat(example.notes()).isEmpty();
    }

    @Test
    void whatIsPutTogetherCanBeTakenApart() {
        for (Follower follower : alpha.followers()) {
            List<Explained<?>> why = example.explain(alpha.id(), follower.account());
            assertThat(SettingValues.of(follower.settings()))
                    .hasSameSizeAs(why)
                    .allSatisfy((setting, value) -> assertThat(why)
                            .filteredOn(each -> each.setting().equals(setting))
                            .extracting(each -> (Object) each.effective().value())
                            .containsExactly(value));
        }
    }
}
