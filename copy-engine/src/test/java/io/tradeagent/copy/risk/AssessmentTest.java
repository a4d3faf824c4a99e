package io.tradeagent.copy.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.MaxDailyLoss;
import io.tradeagent.copy.group.RiskLimit.MaxLots;
import io.tradeagent.copy.group.RiskLimit.MaxLotsPerSymbol;
import io.tradeagent.copy.group.RiskLimit.MaxOpenPositions;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    private static final RiskLimit ONE_LOT = new MaxLots(Lots.of("1"));
    private static final RiskLimit TWO_POSITIONS = new MaxOpenPositions(2);

    @Test
    void withoutLimitsAllIsAdmitted() {
        Assessment assessment = Trader.in("USD").wants("99", "EURUSD").asks();

        assertThat(assessment.admitted()).isTrue();
        assertThat(assessment.decisive()).isEmpty();
    }

    @Test
    void everyGuardIsAskedAndTheStrictestCounts() {
        RiskLimit daily = new MaxDailyLoss(new Extent(new BigDecimal("1"), null), OnBreach.FLATTEN);
        Trader trader = Trader.in("USD").wants("2", "EURUSD");
        RiskRecord record = RiskRecord.EMPTY.observed(trader.funds());
        trader.terminal.owns("9000");

        Assessment assessment = trader.record(record).asks(ONE_LOT, TWO_POSITIONS, daily);

        assertThat(assessment.decisions())
                .extracting(GuardDecision::code)
                .containsExactly("max_lots.exceeded", "max_open_positions.within", "max_daily_loss.exceeded");
        assertThat(assessment.verdict()).isEqualTo(Verdict.FLATTEN);
        assertThat(assessment.decisive())
                .hasValueSatisfying(decision -> assertThat(decision.limit()).isEqualTo(LimitKind.MAX_DAILY_LOSS));
    }

    /** A guard cannot stand in the way of a close: it has no word for one. */
    @Test
    void anOpeningIsAllThatCanBeAsked() {
        Set<Class<?>> asked = Arrays.stream(RiskGuards.class.getMethods())
                .filter(method -> method.getName().equals("assess"))
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .collect(Collectors.toSet());

        assertThat(asked).containsExactlyInAnyOrder(Opening.class, Situation.class);
        assertThat(Arrays.stream(Opening.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("symbol", "side", "lots", "orderPrice", "stopLoss", "leaderPrice", "signalReceivedAt");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsAdmittedNeverTakesTheExposureAboveItsLimits(long seed) {
        Random random = new Random(seed);
        List<String> symbols = List.of("EURUSD", "USDJPY", "XAUUSD", "DE40");
        Trader prices = Trader.in("USD");
        List<Holding> open = new ArrayList<>();
        List<Holding> inFlight = new ArrayList<>();
        int denied = 0;
        for (int i = 0; i < 300; i++) {
            String symbol = symbols.get(random.nextInt(4));
            Trader trader =
                    Trader.in("USD").wants(lots(random).toString(), symbol).holding(open, inFlight);
            Assessment assessment = trader.asks(
                    new MaxLots(Lots.of("9")),
                    new MaxLotsPerSymbol(Lots.of("3")),
                    new MaxOpenPositions(12),
                    new RiskLimit.MaxLotsPerCurrency(Lots.of("5")),
                    new RiskLimit.MaxLeverage(new BigDecimal("60")));
            if (assessment.admitted()) {
                SymbolSpec spec = prices.terminal.symbol(symbol);
                inFlight.add(new Holding(spec, trader.opening().lots(), Price.of(Terminal.price(symbol))));
            } else {
                denied++;
            }
            assertWithin(Exposure.of(open, inFlight));
            settle(random, open, inFlight);
        }
        assertThat(denied).as("limits that nothing reaches prove nothing").isPositive();
    }

    private static void assertWithin(Exposure exposure) {
        assertThat(exposure.lots(any -> true)).isLessThanOrEqualTo(Lots.of("9"));
        assertThat(exposure.lots(symbol -> symbol.name().equals("EURUSD"))).isLessThanOrEqualTo(Lots.of("3"));
        assertThat(exposure.lots(symbol -> symbol.profitCurrency().equals("USD")))
                .isLessThanOrEqualTo(Lots.of("5"));
        assertThat(exposure.count()).isLessThanOrEqualTo(12);
    }

    /** Orders fill, positions close. */
    private static void settle(Random random, List<Holding> open, List<Holding> inFlight) {
        if (!inFlight.isEmpty() && random.nextBoolean()) {
            open.add(inFlight.removeFirst());
        }
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            open.removeFirst();
        }
    }

    private static BigDecimal lots(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(150), 2);
    }
}
