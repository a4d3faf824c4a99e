package io.tradeagent.copy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.DocTable;
import io.tradeagent.copy.DocTable.Row;
import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.allocation.Target.Reduction;
import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code docs/concepts/allocation.md}. */
class AllocationDocTest {

    private static final String DOCUMENT = "allocation.md";
    private static final Map<String, String> NUMBER = Map.of(
            "mirrored_lots", "multiplier",
            "fixed_lots", "lots set",
            "proportional_equity", "factor",
            "proportional_balance", "factor",
            "proportional_risk", "factor",
            "fixed_fractional", "risk %");

    static Stream<Arguments> sizes() {
        return NUMBER.keySet().stream()
                .sorted()
                .flatMap(type -> DocTable.rows(DOCUMENT, type)
                        .flatMap(row -> Arrays.stream(AccountMode.values())
                                .flatMap(leader -> Arrays.stream(AccountMode.values())
                                        .map(follower -> Arguments.of(type, row, leader, follower)))));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aSizeIsAsTheDocumentSays(String type, Row row, AccountMode leaderMode, AccountMode followerMode) {
        String symbol = row.get("symbol", "EURUSD");
        Terminal leader = TestAccounts.account(row.get("leader", "10,000 USD")).mode(leaderMode);
        Terminal follower = TestAccounts.account(row.get("follower")).mode(followerMode);
        TestAccounts.resize(follower, "EURUSD", row.get("follower's lot", "100,000"));
        Copy copy = Copy.of(leader, follower)
                .of(symbol, Terminal.price(symbol))
                .lots(row.get("lots", "1"))
                .stop(row.get("stop", "").isEmpty() ? null : row.get("stop"));

        Allocation allocation = allocation(type, row);

        assertThat(copy.told(allocation)).isEqualTo(row.get("traded"));
        assertWanted(row.get("wanted"), copy.by(allocation).workings().wanted());
    }

    private static Allocation allocation(String type, Row row) {
        Allocation allocation = Copy.allocation(type, row.get(NUMBER.get(type)));
        String points = row.get("assumed points", "");
        return allocation instanceof Allocation.FixedFractional fractional && !points.isEmpty()
                ? new Allocation.FixedFractional(fractional.riskPercent(), Integer.valueOf(points))
                : allocation;
    }

    private static void assertWanted(String expected, @Nullable BigDecimal wanted) {
        if (expected.isEmpty()) {
            assertThat(wanted).isNull();
        } else if (expected.endsWith("…")) {
            assertThat(Objects.requireNonNull(wanted).toPlainString())
                    .startsWith(expected.substring(0, expected.length() - 1));
        } else {
            assertThat(wanted).isEqualByComparingTo(expected);
        }
    }

    static Stream<Row> volumes() {
        return DocTable.rows(DOCUMENT, "volumes");
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void aVolumeIsAsTheDocumentSays(Row row) {
        VolumeGrid grid = Terminal.grid(row.get("min"), row.get("step"), row.get("max"));
        Copy copy = Copy.of(Terminal.in("USD"), Terminal.in("USD").trades("EURUSD", grid))
                .lots(row.get("wanted"))
                .rules(new VolumeRules(
                        row.get("below_minimum").equals("skip") ? BelowMinimum.SKIP : BelowMinimum.FORCE_MIN,
                        lots(row.get("min_lots")),
                        lots(row.get("max_lots_per_trade"))));

        Sizing sizing = copy.by(Copy.allocation("mirrored_lots", "1"));

        switch (sizing) {
            case Sizing.Sized sized -> {
                assertThat(sized.lots()).isEqualTo(lots(row.get("traded")));
                assertThat(sized.fit().code()).isEqualTo(row.get("how"));
                assertThat(sized.forced()).isEqualTo(row.get("how").equals("forced_to_minimum"));
            }
            case Sizing.NotSized not -> {
                assertThat(row.get("traded")).isEmpty();
                assertThat(not.because().code()).isEqualTo(row.get("how"));
            }
        }
    }

    private static @Nullable Lots lots(String cell) {
        return cell.isEmpty() ? null : Lots.of(cell);
    }

    @Test
    void closesAreAsTheDocumentSays() {
        Lots holds = Lots.of("0.05");
        for (Row row : DocTable.rows(DOCUMENT, "closes").toList()) {
            Lots left = Lots.of(row.get("leader has left"));
            Lots target = Target.of(Lots.of("0.05"), Lots.of("1.00"), left, Terminal.CENTS);
            Reduction reduction = Target.reduction(holds, target, Terminal.CENTS);

            assertThat(target).isEqualTo(Lots.of(row.get("target")));
            assertThat(reduction.close()).isEqualTo(Lots.of(row.get("order to close", "0")));
            assertThat(reduction.deferred()).isEqualTo(Lots.ZERO);
            assertThat(new BigDecimal("0.05").multiply(left.value())).isEqualByComparingTo(row.get("exact"));
            holds = holds.minus(reduction.close());
        }
        assertThat(holds).isEqualTo(Lots.ZERO);
    }

    @ParameterizedTest
    @EnumSource(NotSizedBecause.class)
    void everyReasonIsExplained(NotSizedBecause because) {
        assertThat(DocTable.text(DOCUMENT)).contains("`" + because.code() + "`");
    }
}
