package io.tradeagent.copy.leader;

import static io.tradeagent.copy.leader.Change.*;
import static io.tradeagent.copy.leader.Reading.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeaderMachineTest {

    private final LeaderMachine machine = new LeaderMachine();
    private final LeadershipExample groups = new LeadershipExample();

    /** Before: volume in and remaining; then a deal; then what is told, the last position's turn, volume in, remaining. */
    @ParameterizedTest(name = "{0}/{1} {2} {3} -> {4}")
    @CsvSource({
        "none, 0,   in,     1.0, OPENED,        0, 1.0, 1.0",
        "1.0,  1.0, in,     0.5, INCREASED,     0, 1.5, 1.5",
        "1.0,  0.4, in,     0.6, INCREASED,     0, 1.6, 1.0",
        "1.0,  0,   in,     0.5, OPENED,        1, 0.5, 0.5",
        "1.0,  1.0, out,    0.4, REDUCED,       0, 1.0, 0.6",
        "1.0,  0.4, out,    0.4, CLOSED,        0, 1.0, 0",
        "1.0,  0.4, out,    0.5, CLOSED,        0, 1.0, 0",
        "1.0,  1.0, out_by, 1.0, CLOSED,        0, 1.0, 0",
        "1.0,  0.4, inout,  1.0, CLOSED+OPENED, 1, 0.6, 0.6",
        "1.0,  0.4, inout,  0.4, CLOSED,        0, 1.0, 0",
        "none, 0,   inout,  1.0, OPENED,        0, 1.0, 1.0",
        "1.0,  0,   inout,  1.0, OPENED,        1, 1.0, 1.0",
    })
    void dealsChangePositions(
            String in,
            String remaining,
            String entry,
            String volume,
            String told,
            int turn,
            String inAfter,
            String remainingAfter) {
        LeaderPosition before = in.equals("none") ? null : groups.position(in, remaining);

        Decision<Reading, PositionChanged> decision = decide(before, fill(entry, volume));

        assertThat(decision.reply()).isEqualTo(APPLIED);
        assertThat(decision.events().stream().map(event -> event.change().name()))
                .containsExactly(told.split("\\+"));
        LeaderPosition after = decision.events().getLast().after();
        assertThat(after.key().turn()).isEqualTo(turn);
        assertThat(after.volumeIn()).isEqualTo(Lots.of(inAfter));
        assertThat(after.remaining()).isEqualTo(Lots.of(remainingAfter));
    }

    /** It stood at 1.2; each deal is at 1.1. */
    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0, in,    1.0, 1.15",
        "1.0, 0.5, in,    1.5, 1.125",
        "1.0, 0.1, in,    0.2, 1.1333333333",
        "1.0, 1.0, out,   0.4, 1.2",
        "1.0, 0,   in,    1.0, 1.1",
        "1.0, 0.4, inout, 1.0, 1.1",
    })
    void priceIsThatOfWhatIsOpen(String in, String remaining, String entry, String volume, String price) {
        LeaderPosition after = decide(groups.position(in, remaining), fill(entry, volume))
                .events()
                .getLast()
                .after();
        assertThat(after.basis()).isEqualTo(new LeaderPosition.Basis(Price.of(price), Market.LIVE));
    }

    @Test
    void whatReducesSomethingUnknownIsIgnored() {
        assertThat(decide(null, fill("out", "1"))).isEqualTo(Decision.nothing(POSITION_UNKNOWN));
        assertThat(decide(groups.position("1", "0"), fill("out", "1"))).isEqualTo(Decision.nothing(POSITION_CLOSED));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExecutionKind.class,
            names = {"NEW", "CANCELED", "REJECTED", "EXPIRED", "TRIGGERED"})
    void ordersAreNoDeals(ExecutionKind kind) {
        assertThat(decide(groups.position("1", "1"), execution(kind, "p-1", Entry.IN, "0")))
                .isEqualTo(Decision.nothing(NO_DEAL));
    }

    @Test
    void whatNamesNoPositionIsNoDeal() {
        assertThat(decide(null, execution(ExecutionKind.FILL, null, Entry.IN, "1")))
                .isEqualTo(Decision.nothing(NO_DEAL));
    }

    @Test
    void whatIsNotKnownToThisVersionChangesNothing() {
        assertThat(decide(null, execution(ExecutionKind.UNKNOWN, "p-1", Entry.IN, "1"))
                        .reply())
                .isEqualTo(NOT_UNDERSTOOD);
        assertThat(decide(null, execution(ExecutionKind.FILL, "p-1", Entry.UNKNOWN, "1"))
                        .reply())
                .isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void stopsAreTold() {
        Execution replaced = execution(ExecutionKind.REPLACED, "p-1", Entry.UNKNOWN, "0");

        assertThat(decide(groups.position("1", "0.4"), replaced).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.change()).isEqualTo(STOPS_CHANGED);
                    assertThat(event.after().stops().stopLoss()).isEqualTo(Price.of("1.05"));
                    assertThat(event.after().remaining()).isEqualTo(Lots.of("0.4"));
                });
        assertThat(decide(null, replaced).reply()).isEqualTo(POSITION_UNKNOWN);
    }

    @Test
    void onlyGroupsThatTakeTheTradeAreTold() {
        assertThat(decide(null, fill("in", "1", "EURUSD", 77))
                        .events()
                        .getFirst()
                        .after()
                        .recipients())
                .containsExactlyInAnyOrder(groups.inAlpha("60001"), groups.inAlpha("60002"), groups.inBeta("60002"));
        assertThat(decide(null, fill("in", "1", "XAUUSD", 77))
                        .events()
                        .getFirst()
                        .after()
                        .recipients())
                .containsExactly(groups.inBeta("60002"));
        assertThat(decide(null, fill("in", "1", "EURUSD", 5))
                        .events()
                        .getFirst()
                        .after()
                        .recipients())
                .containsExactly(groups.inBeta("60002"));
    }

    @Test
    void whoWasToldOfTheOpeningIsToldOfTheRest() {
        LeaderPosition before = groups.position("1", "1");

        assertThat(decide(before, fill("out", "1")).events().getFirst().after().recipients())
                .isEqualTo(before.recipients());
    }

    private Decision<Reading, PositionChanged> decide(@Nullable LeaderPosition position, Execution execution) {
        return machine.decide(position, execution, groups.leadership());
    }

    private static Execution fill(String entry, String volume) {
        return execution(ExecutionKind.FILL, "p-1", Entry.valueOf(entry.toUpperCase(java.util.Locale.ROOT)), volume);
    }

    private static Execution fill(String entry, String volume, String symbol, long magic) {
        Execution fill = fill(entry, volume);
        Execution.Deal deal = fill.deal();
        return new Execution(
                fill.id(),
                fill.kind(),
                fill.order(),
                new Execution.Deal(symbol, deal.side(), deal.entry(), deal.volume(), deal.price(), deal.leaves()),
                fill.stops(),
                new Execution.Mark(magic, ""),
                fill.receipt());
    }

    private static Execution execution(ExecutionKind kind, @Nullable String position, Entry entry, String volume) {
        return new Execution(
                "d-1",
                kind,
                new Execution.OrderRef("o-1", position, null),
                new Execution.Deal("EURUSD", Side.BUY, entry, Lots.of(volume), Price.of("1.1"), Lots.ZERO),
                new StopPrices(Price.of("1.05"), null),
                new Execution.Mark(77, ""),
                new Execution.Receipt(java.time.Instant.EPOCH, Market.LIVE, null));
    }
}
