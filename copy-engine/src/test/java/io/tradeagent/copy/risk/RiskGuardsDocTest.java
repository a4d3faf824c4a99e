package io.tradeagent.copy.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.DocTable;
import io.tradeagent.copy.DocTable.Row;
import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code docs/concepts/risk-guards.md}. */
class RiskGuardsDocTest {

    private static final String DOCUMENT = "risk-guards.md";

    static Stream<Row> losses() {
        return DocTable.rows(DOCUMENT, "losses");
    }

    @ParameterizedTest
    @MethodSource("losses")
    void lossesAreAsTheDocumentSays(Row row) {
        List<String> equities = List.of(row.get("equity so far").split(" "));
        List<String> balances = List.of(row.get("balance so far").split(" "));
        Trader trader = Trader.in("USD");
        RiskRecord record = RiskRecord.EMPTY;
        for (int i = 0; i < equities.size(); i++) {
            trader.terminal.owns(
                    number(balances.get(Math.min(i, balances.size() - 1))), number(equities.get(i)), Terminal.NOON);
            record = record.observed(trader.funds());
        }
        assertAs(row, trader.record(record).asksFirst(lossLimit(row)));
    }

    private static RiskLimit lossLimit(Row row) {
        Extent extent = extent(row.get("extent"));
        OnBreach onBreach = OnBreach.valueOf(upper(row.get("on_breach")));
        return row.get("limit").equals("max_daily_loss")
                ? new RiskLimit.MaxDailyLoss(extent, onBreach)
                : new RiskLimit.MaxDrawdown(
                        extent,
                        DrawdownBase.valueOf(upper(row.get("of"))),
                        Figure.valueOf(upper(row.get("figure"))),
                        onBreach);
    }

    static Stream<Row> sizes() {
        return DocTable.rows(DOCUMENT, "sizes");
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void sizesAreAsTheDocumentSays(Row row) {
        Trader trader = trader("USD", row);
        holdings(row.get("on their way")).forEach(lot -> trader.ordered(lot[0], lot[1]));
        String max = row.get("at most");

        assertAs(
                row,
                trader.asksFirst(
                        switch (row.get("limit")) {
                            case "max_lots" -> new RiskLimit.MaxLots(Lots.of(max));
                            case "max_lots_per_symbol" -> new RiskLimit.MaxLotsPerSymbol(Lots.of(max));
                            case "max_lots_per_currency" -> new RiskLimit.MaxLotsPerCurrency(Lots.of(max));
                            default -> new RiskLimit.MaxOpenPositions(Integer.parseInt(max));
                        }));
    }

    static Stream<Row> values() {
        return DocTable.rows(DOCUMENT, "values");
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreAsTheDocumentSays(Row row) {
        BigDecimal max = new BigDecimal(row.get("at most"));

        assertAs(
                row,
                trader(row.get("currency"), row)
                        .asksFirst(
                                row.get("limit").equals("max_notional")
                                        ? new RiskLimit.MaxNotional(max)
                                        : new RiskLimit.MaxLeverage(max)));
    }

    static Stream<Row> deviations() {
        return DocTable.rows(DOCUMENT, "deviations");
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void deviationsAreAsTheDocumentSays(Row row) {
        Trader trader = Trader.in("USD").leaderGot(row.get("leader's price"));
        RiskLimit limit = new RiskLimit.MaxDeviation(Integer.parseInt(row.get("at most")));

        assertAs(row, (row.get("side").equals("sell") ? trader.sells() : trader).asksFirst(limit));
    }

    static Stream<Row> tradeLosses() {
        return DocTable.rows(DOCUMENT, "trade losses");
    }

    @ParameterizedTest
    @MethodSource("tradeLosses")
    void lossesOfATradeAreAsTheDocumentSays(Row row) {
        Trader trader = Trader.in(row.get("currency")).wants(row.get("lots"), "EURUSD");
        String stop = row.get("stop");

        assertAs(
                row,
                (stop.isEmpty() ? trader : trader.stop(stop))
                        .asksFirst(new RiskLimit.MaxLossPerTrade(extent(row.get("at most")))));
    }

    static Stream<Row> times() {
        return DocTable.rows(DOCUMENT, "times");
    }

    @ParameterizedTest
    @MethodSource("times")
    void timesAreAsTheDocumentSays(Row row) {
        assertAs(row, DocTimes.decision(row.get("limit"), row.get("at most"), row.get("what happened")));
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void everyFindingIsExplained(Finding finding) {
        assertThat(DocTable.text(DOCUMENT)).contains("`" + finding.code() + "`");
    }

    @ParameterizedTest
    @EnumSource(LimitKind.class)
    void everyLimitIsExplained(LimitKind kind) {
        assertThat(DocTable.text(DOCUMENT)).contains("`" + kind.code() + "`");
    }

    private static void assertAs(Row row, GuardDecision decision) {
        String expected = row.get("measured");
        Measure measure = decision.measure();
        assertThat(decision.verdict().code()).isEqualTo(row.get("verdict"));
        if (measure == null) {
            assertThat(decision.finding().code()).isEqualTo(expected.isEmpty() ? hours(row) : expected);
        } else {
            assertThat(measure.value()).isEqualByComparingTo(expected);
            assertThat(decision.finding())
                    .isEqualTo(decision.verdict() == Verdict.ADMITTED ? Finding.WITHIN : Finding.EXCEEDED);
        }
    }

    private static String hours(Row row) {
        return row.get("verdict").equals("admitted") ? "within" : "exceeded";
    }

    private static Trader trader(String currency, Row row) {
        Trader trader = Trader.in(currency);
        holdings(row.get("open")).forEach(lot -> trader.holds(lot[0], lot[1]));
        String[] trade = row.get("trade").split(" ");
        return trader.wants(trade[0], trade[1]);
    }

    private static Stream<String[]> holdings(String cell) {
        return Arrays.stream(cell.split(", ")).filter(lot -> !lot.isEmpty()).map(lot -> lot.split(" "));
    }

    private static Extent extent(String cell) {
        return cell.endsWith(" %")
                ? new Extent(new BigDecimal(cell.substring(0, cell.length() - 2)), null)
                : new Extent(null, new BigDecimal(cell));
    }

    private static String number(String cell) {
        return cell.replace(",", "");
    }

    private static String upper(String cell) {
        return cell.toUpperCase(Locale.ROOT);
    }
}
