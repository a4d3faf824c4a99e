package io.tradeagent.copy.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.Terminal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    private static final Freshness FRESH = new Freshness(Terminal.NOON, Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the account's currency, from, to, rate, told by
            USD, USD, USD, 1, ''
            USD, EUR, USD, 1.25, EURUSD
            USD, USD, EUR, 0.8, EURUSD
            CHF, EUR, USD, 1.25, EURUSD
            USD, JPY, USD, 0.008, USDJPY
            JPY, USD, JPY, 125, USDJPY
            EUR, JPY, EUR, 0.0064, USDJPY
            EUR, EUR, JPY, 156.25, USDJPY
            JPY, EUR, JPY, unknown, ''
            USD, CHF, USD, unknown, ''
            USD, EUR, JPY, unknown, ''
            """)
    void aRateIsWhatFreshQuotesTell(String account, String from, String to, String rate, String source) {
        Optional<Rate> told = new Rates(Terminal.in(account).view(), FRESH).rate(from, to);

        assertThat(told.map(known -> known.value().value().stripTrailingZeros().toPlainString())
                        .orElse("unknown"))
                .isEqualTo(rate);
        assertThat(told.map(Rate::source)).isEqualTo(Optional.of(source).filter(name -> !name.isEmpty()));
    }

    @Test
    void aPairMayBeDecoratedByTheBroker() {
        Terminal terminal = Terminal.in("USD")
                .without("EURUSD")
                .trades(Terminal.spec("m.EUR/USD#", 5, "100000", "EUR", "USD"))
                .quotes("m.EUR/USD#", "1.1999", "1.2001");

        assertThat(rate(terminal, "EUR", "USD")).isEqualTo("1.2");
    }

    @Test
    void anIndexOfTwoCurrenciesIsNoPair() {
        Terminal terminal = Terminal.in("USD")
                .without("EURUSD")
                .trades(Terminal.spec("GER40", 1, "1", "EUR", "USD"))
                .quotes("GER40", "18000", "18001");

        assertThat(rate(terminal, "EUR", "USD")).isEqualTo("unknown");
    }

    @Test
    void ofSeveralPairsTheFirstByNameCounts() {
        Terminal terminal = Terminal.in("USD")
                .trades(Terminal.spec("EURUSD.x", 5, "100000", "EUR", "USD"))
                .quotes("EURUSD.x", "2", "2")
                .trades(Terminal.spec("AEURUSD", 5, "100000", "EUR", "USD"))
                .quotes("AEURUSD", "3", "3");

        assertThat(rate(terminal, "EUR", "USD")).isEqualTo("3");
    }

    @Test
    void aQuoteThatIsOldOrWithoutPriceTellsNothing() {
        Terminal old =
                Terminal.in("USD").quotes("EURUSD", "1.25", "1.25", BigDecimal.ONE, Terminal.NOON.minusSeconds(61));
        Terminal empty = Terminal.in("USD").quotes("EURUSD", "0", "0", BigDecimal.ZERO, Terminal.NOON);

        assertThat(rate(old, "EUR", "USD")).isEqualTo("unknown");
        assertThat(rate(empty, "EUR", "USD")).isEqualTo("unknown");
    }

    private static String rate(Terminal terminal, String from, String to) {
        return new Rates(terminal.view(), FRESH)
                .rate(from, to)
                .map(known -> known.value().value().stripTrailingZeros().toPlainString())
                .orElse("unknown");
    }
}
