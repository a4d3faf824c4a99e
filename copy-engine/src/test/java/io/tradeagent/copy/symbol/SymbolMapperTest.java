package io.tradeagent.copy.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.DocTable;
import io.tradeagent.copy.DocTable.Row;
import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.group.SymbolRules;
import io.tradeagent.copy.symbol.SymbolMapping.Mapped;
import io.tradeagent.copy.symbol.SymbolMapping.Unmapped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of {@code docs/concepts/symbol-mapping.md}, and what no table shows. */
class SymbolMapperTest {

    static Stream<Row> names() {
        return DocTable.rows("symbol-mapping.md", "names");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSymbolHasOneNameOrNone(Row row) {
        String leaders = row.get("leader's");
        SymbolRules rules = new SymbolRules(pairs(row.get("map")), row.get("prefix"), row.get("suffix"));

        assertThat(told(SymbolMapper.map(
                        leaders,
                        rules,
                        account(leaders),
                        account(row.get("follower has").split(" ")))))
                .isEqualTo((row.get("follower's") + " " + row.get("rule")).strip());
    }

    @Test
    void aVariantHasTheSameCurrenciesAndContractSize() {
        assertThat(variantOf("100000", "EUR", "USD")).isEqualTo("EURUSD.m variant");
        assertThat(variantOf("100000", null, "USD"))
                .as("the broker names no base currency")
                .isEqualTo("EURUSD.m variant");
        assertThat(variantOf("1000", "EUR", "USD")).isEqualTo("symbol_unmapped");
        assertThat(variantOf("100000", "EUR", "USC")).isEqualTo("symbol_unmapped");
        assertThat(variantOf("100000", "GBP", "USD")).isEqualTo("symbol_unmapped");
    }

    @Test
    void aVariantThatIsNoneDoesNotMakeAnotherAmbiguous() {
        AccountView follower = new AccountView(
                null,
                null,
                Map.of(
                        "EURUSD.m", Terminal.spec("EURUSD.m", 5, "100000", "EUR", "USD"),
                        "EURUSD.c", Terminal.spec("EURUSD.c", 5, "1000", "EUR", "USD")),
                Map.of());

        assertThat(told(SymbolMapper.map("EURUSD", SymbolRules.SAME, account("EURUSD"), follower)))
                .isEqualTo("EURUSD.m variant");
    }

    @Test
    void withoutTheLeadersContractNothingIsGuessed() {
        assertThat(told(SymbolMapper.map("EURUSD", SymbolRules.SAME, AccountView.UNKNOWN, account("EURUSD.m"))))
                .isEqualTo("symbol_unmapped");
        assertThat(told(SymbolMapper.map("EURUSD", SymbolRules.SAME, AccountView.UNKNOWN, account("EURUSD"))))
                .isEqualTo("EURUSD same_name");
    }

    private static String variantOf(String size, @Nullable String base, String profit) {
        AccountView follower = new AccountView(
                null, null, Map.of("EURUSD.m", Terminal.spec("EURUSD.m", 5, size, base, profit)), Map.of());
        return told(SymbolMapper.map("EURUSD", SymbolRules.SAME, account("EURUSD"), follower));
    }

    private static String told(SymbolMapping mapping) {
        return switch (mapping) {
            case Mapped mapped -> mapped.symbol() + " " + mapped.by().code();
            case Unmapped not -> not.because().code();
        };
    }

    private static Map<String, String> pairs(String map) {
        return Arrays.stream(map.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static AccountView account(String... symbols) {
        return new AccountView(
                null,
                null,
                Arrays.stream(symbols)
                        .filter(name -> !name.isEmpty())
                        .collect(
                                Collectors.toMap(name -> name, name -> Terminal.spec(name, 5, "100000", "EUR", "USD"))),
                Map.of());
    }
}
