package io.tradeagent.copy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.allocation.Target.Reduction;
import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every size, whoever copies whom. A failing seed is in the test's name. */
class SizingPropertyTest {

    private static final int TRIES = 500;
    private static final List<VolumeGrid> GRIDS = List.of(
            Terminal.CENTS,
            Terminal.grid("0.1", "0.1", "50"),
            Terminal.grid("0.03", "0.02", "1"),
            Terminal.grid("0.001", "0.001", "7"),
            Terminal.grid("1", "1", "3"));
    private static final List<String> TYPES = List.of(
            "mirrored_lots",
            "fixed_lots",
            "proportional_equity",
            "proportional_balance",
            "proportional_risk",
            "fixed_fractional");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSizeIsOnTheGridWithinItsBoundsAndNeverAboveTheWanted(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            VolumeGrid grid = GRIDS.get(random.nextInt(GRIDS.size()));
            VolumeRules rules = rules(random);
            Sizing sizing = copy(random, grid).rules(rules).by(allocation(random));
            if (sizing instanceof Sizing.Sized sized) {
                assertOn(grid, sized.lots());
                assertWithin(rules, sized.lots());
                assertThat(sized.forced())
                        .as("%s of %s", sized.lots(), sized.workings())
                        .isEqualTo(sized.lots().value().compareTo(wanted(sized)) > 0);
                assertLargest(grid, rules, sized);
            }
        }
    }

    /** One step more would be too much for the wish, the settings or the broker. */
    private static void assertLargest(VolumeGrid grid, VolumeRules rules, Sizing.Sized sized) {
        Lots more = sized.lots().plus(grid.step());
        boolean isTooMuch = more.value().compareTo(wanted(sized)) > 0
                || more.compareTo(grid.max()) > 0
                || (rules.maxPerTrade() != null && more.compareTo(rules.maxPerTrade()) > 0);
        assertThat(isTooMuch).as("%s of %s", sized.lots(), sized.workings()).isTrue();
    }

    private static BigDecimal wanted(Sizing.Sized sized) {
        return Objects.requireNonNull(sized.workings().wanted());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aLargerTradeOfTheLeaderIsNeverSmallerForTheFollower(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            VolumeGrid grid = GRIDS.get(random.nextInt(GRIDS.size()));
            Copy copy = copy(random, grid).rules(rules(random));
            Allocation allocation = allocation(random);
            Lots smaller = copy.trade().volume();
            Lots larger = smaller.plus(new Lots(decimal(random, 3000, 2)));

            assertThat(lots(copy.lots(larger.toString()).by(allocation)))
                    .as("%s of %s and %s", allocation, smaller, larger)
                    .isGreaterThanOrEqualTo(lots(copy.by(allocation)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void closesOfAllPartsAreTheWholeAndNeverMoreThanTheShare(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            VolumeGrid grid = GRIDS.get(random.nextInt(3));
            Lots first = grid.floor(decimal(random, 300, 2).add(grid.min().value()));
            BigDecimal leaderFirst = decimal(random, 1000, 2).add(new BigDecimal("0.01"));
            closeByParts(random, grid, first, leaderFirst);
        }
    }

    private static void closeByParts(Random random, VolumeGrid grid, Lots first, BigDecimal leaderFirst) {
        BigDecimal left = leaderFirst;
        Lots holds = first;
        Lots closed = Lots.ZERO;
        while (left.signum() > 0) {
            left = left.subtract(decimal(random, 200, 2).add(new BigDecimal("0.01")))
                    .max(BigDecimal.ZERO);
            Lots target = Target.of(first, new Lots(leaderFirst), new Lots(left), grid);
            Reduction reduction = Target.reduction(holds, target, grid);
            holds = holds.minus(reduction.close());
            closed = closed.plus(reduction.close());

            assertThat(holds).isEqualTo(target.plus(reduction.deferred()));
            Ratio share = Ratio.of(first.value()).times(left).over(leaderFirst);
            assertThat(share.isAbove(target.value()
                            .add(grid.min().value().max(grid.step().value()))))
                    .as("target %s of share %s", target, share.value())
                    .isFalse();
            assertThat(Ratio.of(target.value())).isLessThanOrEqualTo(share);
        }
        assertThat(closed).isEqualTo(first);
    }

    private static void assertOn(VolumeGrid grid, Lots lots) {
        assertThat(lots).isBetween(grid.min(), grid.max());
        assertThat(lots.minus(grid.min()).value().remainder(grid.step().value()))
                .isEqualByComparingTo("0");
    }

    private static void assertWithin(VolumeRules rules, Lots lots) {
        assertThat(rules.min() == null || lots.compareTo(rules.min()) >= 0).isTrue();
        assertThat(rules.maxPerTrade() == null || lots.compareTo(rules.maxPerTrade()) <= 0)
                .isTrue();
    }

    private static Lots lots(Sizing sizing) {
        return sizing instanceof Sizing.Sized sized ? sized.lots() : Lots.ZERO;
    }

    private static Copy copy(Random random, VolumeGrid grid) {
        List<String> currencies = List.of("USD", "EUR", "JPY");
        Terminal leader = account(random, currencies.get(random.nextInt(3)));
        Terminal follower = account(random, currencies.get(random.nextInt(3))).trades("EURUSD", grid);
        return Copy.of(leader, follower)
                .lots(decimal(random, 3000, 2).toPlainString())
                .stop(new BigDecimal("1.25")
                        .subtract(decimal(random, 9000, 5))
                        .subtract(new BigDecimal("0.00001"))
                        .toPlainString());
    }

    private static Terminal account(Random random, String currency) {
        return Terminal.in(currency)
                .leverage(1 + random.nextInt(500))
                .owns(
                        decimal(random, 9_999_999, 2).toPlainString(),
                        decimal(random, 9_999_999, 2).toPlainString(),
                        Terminal.NOON);
    }

    private static VolumeRules rules(Random random) {
        return new VolumeRules(
                random.nextBoolean() ? BelowMinimum.SKIP : BelowMinimum.FORCE_MIN,
                random.nextBoolean() ? null : new Lots(decimal(random, 50, 2)),
                random.nextBoolean() ? null : new Lots(decimal(random, 500, 2)));
    }

    private static Allocation allocation(Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        return Copy.allocation(type, decimal(random, 300, 2).toPlainString());
    }

    private static BigDecimal decimal(Random random, int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound), scale);
    }
}
