package io.tradeagent.copy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.group.Allocation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is absent or too old gives no size, and says so. */
class NotSizedTest {

    private static final Allocation BY_EQUITY = Copy.allocation("proportional_equity", "1");
    private static final Allocation BY_RISK = Copy.allocation("proportional_risk", "1");
    private static final Allocation BY_STOP = Copy.allocation("fixed_fractional", "1");
    private static final Instant MINUTE_AGO = Terminal.NOON.minus(Duration.ofSeconds(60));
    private static final Instant LONGER_AGO = MINUTE_AGO.minusNanos(1);

    @Test
    void fundsAreUsedUpToTheirMaximumAge() {
        assertThat(Copy.of(usd(), usd().owns("5000", "5000", MINUTE_AGO)).told(BY_EQUITY))
                .isEqualTo("0.5");
        assertThat(Copy.of(usd(), usd().owns("5000", "5000", LONGER_AGO)).told(BY_EQUITY))
                .isEqualTo("follower_funds_stale");
        assertThat(Copy.of(usd().owns("5000", "5000", LONGER_AGO), usd()).told(BY_EQUITY))
                .isEqualTo("leader_funds_stale");
    }

    @Test
    void fundsThatAreNotNeededMayBeOld() {
        Terminal old = usd().owns("5000", "5000", Instant.EPOCH);

        assertThat(Copy.of(old, old).told(Copy.allocation("mirrored_lots", "1")))
                .isEqualTo("1");
        assertThat(Copy.of(old, old).told(Copy.allocation("fixed_lots", "1"))).isEqualTo("1");
    }

    @Test
    void anAccountThatSaidNothingHasNoSymbol() {
        Copy copy = Copy.of(usd(), usd());

        assertThat(new Copy(copy.trade(), copy.leader(), AccountView.UNKNOWN, "EURUSD", Copy.SKIP).told(BY_EQUITY))
                .isEqualTo("follower_symbol_unknown");
        assertThat(Copy.of(usd().without("EURUSD"), usd()).told(BY_RISK)).isEqualTo("leader_symbol_unknown");
    }

    @Test
    void fundsWithoutCurrencyAreNotCompared() {
        AccountView known = usd().view();
        AccountView nameless = new AccountView(null, known.funds(), known.symbols(), known.quotes());
        Copy copy = Copy.of(usd(), usd());

        assertThat(new Copy(copy.trade(), nameless, known, "EURUSD", Copy.SKIP).told(BY_EQUITY))
                .isEqualTo("leader_terms_unknown");
        assertThat(new Copy(copy.trade(), known, nameless, "EURUSD", Copy.SKIP).told(BY_EQUITY))
                .isEqualTo("follower_terms_unknown");
    }

    @Test
    void aRateThatOnlyOldQuotesTellIsNotUsed() {
        Terminal eur = Terminal.in("EUR").owns("4000");
        stale(eur);
        assertThat(Copy.of(usd(), eur).told(BY_EQUITY)).as("by the leader's").isEqualTo("0.5");
        assertThat(Copy.of(stale(usd()), eur).told(BY_EQUITY)).isEqualTo("rate_unknown");
    }

    @Test
    void aTickValueThatChangesWithARateNeedsAFreshQuote() {
        Terminal eur = Terminal.in("EUR").owns("10000");
        String stop = "1.245";

        assertThat(Copy.of(usd(), eur).stop(stop).told(BY_STOP)).isEqualTo("0.25");
        assertThat(Copy.of(usd(), stale(eur)).stop(stop).told(BY_STOP)).isEqualTo("follower_quote_stale");
        assertThat(Copy.of(usd(), eur.withoutQuote("EURUSD")).stop(stop).told(BY_STOP))
                .isEqualTo("follower_quote_unknown");
        assertThat(Copy.of(usd().withoutQuote("EURUSD"), usd()).told(BY_RISK)).isEqualTo("leader_quote_unknown");
        assertThat(Copy.of(stale(usd()), usd()).told(BY_RISK)).isEqualTo("leader_quote_stale");
    }

    @Test
    void aTickValueInTheAccountsOwnCurrencyIsThatOfTheContract() {
        Terminal quiet = usd().owns("10000").withoutQuote("EURUSD");
        assertThat(Copy.of(usd(), quiet).stop("1.245").told(BY_STOP))
                .as("the broker does not say")
                .isEqualTo("follower_quote_unknown");

        assertThat(Copy.of(usd(), quiet.tickValue("EURUSD", "1")).stop("1.245").told(BY_STOP))
                .isEqualTo("0.2");
    }

    @Test
    void aTickThatIsWorthNothingGivesNoSize() {
        Terminal worthless = usd().quotes("EURUSD", "1.2499", "1.2501", BigDecimal.ZERO, Terminal.NOON);

        assertThat(Copy.of(usd(), worthless).told(BY_RISK)).isEqualTo("follower_tick_value_unknown");
        assertThat(Copy.of(worthless, usd()).told(BY_RISK)).isEqualTo("leader_tick_value_unknown");
    }

    @Test
    void aSellersStopIsAbove() {
        Copy sell = Copy.of(usd(), usd().owns("10000")).sells();

        assertThat(sell.stop("1.255").told(BY_STOP)).isEqualTo("0.2");
        assertThat(sell.stop("1.245").told(BY_STOP)).isEqualTo("stop_without_loss");
    }

    @Test
    void theRecordNamesWhatWasKnownAndWhoSaidIt() {
        Workings workings = Copy.of(usd().owns("10000"), Terminal.in("EUR").owns("4000"))
                .by(BY_EQUITY)
                .workings();

        assertThat(workings.inputs())
                .extracting(
                        input -> Map.entry(input.name().code(), input.value().toPlainString() + " " + input.source()))
                .containsExactly(
                        Map.entry("leader_lots", "1 null"),
                        Map.entry("factor", "1 null"),
                        Map.entry("follower_equity", "4000 EUR-funds"),
                        Map.entry("leader_equity", "10000 USD-funds"),
                        Map.entry("rate", "1.25 EURUSD"));
    }

    private static Terminal usd() {
        return Terminal.in("USD").owns("10000");
    }

    private static Terminal stale(Terminal terminal) {
        for (String symbol : List.of("EURUSD", "USDJPY", "XAUUSD")) {
            terminal.quotes(symbol, "1.25", "1.25", BigDecimal.ONE, LONGER_AGO);
        }
        return terminal;
    }
}
