package io.tradeagent.local.broker;

import static io.tradeagent.local.broker.Brokers.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that a trader can check, with the prices of {@link Brokers#everything()} and leverage 1:100. */
class ValuationTest {

    private static final BigDecimal DEPOSIT = new BigDecimal("1000000");

    /**
     * Margin of a bought lot is lots × contract size ÷ leverage in the base currency at the ask; of the index 5 % of its
     * price. A sold one is converted at the bid.
     */
    @ParameterizedTest
    @CsvSource({
        // account, symbol, side, lots, margin        worked out
        "USD, EURUSD, BUY,  0.50, 550.05", //         500 EUR × 1.10010
        "USD, EURUSD, SELL, 0.50, 550.00", //         500 EUR × 1.10000
        "EUR, EURUSD, BUY,  0.50, 500.00", //         500 EUR
        "USD, USDJPY, BUY,  0.10, 100.00", //         100 USD
        "EUR, USDJPY, BUY,  0.10, 90.90", //          100 USD ÷ 1.10010
        "JPY, USDJPY, BUY,  0.10, 15001", //          100 USD × 150.010
        "USD, XAUUSD, BUY,  0.10, 200.03", //         0.1 oz × 2000.30
        "USD, US500,  BUY,  2.0,  500.05", //         2 × 5000.5 × 5 %
        "EUR, US500,  SELL, 2.0,  454.55", //         2 × 5000.0 × 5 % = 500 USD ÷ 1.10000
        "GBP, EURUSD, BUY,  0.10, 88.00" //           100 EUR × 1.10010 ÷ 1.25010
    })
    void margin(String currency, String symbol, Side side, String lots, BigDecimal margin) {
        Trading trading = trading(currency);

        trading.opened(symbol, side, lots);

        assertThat(trading.account().figures().margin()).isEqualByComparingTo(margin);
    }

    /** Profit is (exit − open) × contract size × lots, converted at bids. */
    @ParameterizedTest
    @CsvSource({
        // account, symbol, side, lots, bid moves to, profit    worked out
        "USD, EURUSD, BUY,  0.50, 1.10110, 50.00", //           0.00100 × 50,000
        "USD, EURUSD, SELL, 0.50, 1.09890, 50.00", //           1.10000 − 1.09900 (ask)
        "EUR, GBPUSD, BUY,  1.00, 1.25110, 90.91", //           100 USD ÷ 1.10000
        "USD, USDJPY, BUY,  0.10, 151.010, 66.22", //           10,000 JPY ÷ 151.010
        "EUR, USDJPY, BUY,  0.10, 151.010, 60.20", //           66.2208 USD ÷ 1.10000
        "JPY, USDJPY, BUY,  0.10, 151.010, 10000", //           1.000 × 10,000
        "USD, XAUUSD, SELL, 0.10, 1989.70, 100.00", //          2000.00 − 1990.00 (ask) × 10 oz
        "USD, US500,  BUY,  2.0,  4990.5,  -20.00", //          −10.0 × 2
        "GBP, EURUSD, BUY,  1.00, 1.10110, 80.00" //            100 USD ÷ 1.25000
    })
    void profit(String currency, String symbol, Side side, String lots, String bid, BigDecimal profit) {
        Trading trading = trading(currency);
        trading.opened(symbol, side, lots);
        trading.moveBid(symbol, bid);

        assertThat(trading.account().figures().equity().subtract(DEPOSIT))
                .as("floating")
                .isEqualByComparingTo(profit);
        Deal deal = trading.closed(trading.last(), lots).getFirst();
        assertThat(deal.fill().profit()).as("realised").isEqualByComparingTo(profit);
    }

    @ParameterizedTest
    @CsvSource({
        "USD, EURUSD, 1.00", //     0.00001 × 100,000
        "EUR, EURUSD, 0.90909091", // 1 USD ÷ 1.10000
        "USD, USDJPY, 0.66666667", // 0.001 × 100,000 = 100 JPY ÷ 150.000
        "EUR, USDJPY, 0.60606061", // and ÷ 1.10000
        "USD, XAUUSD, 1.00", //     0.01 × 100
        "USD, US500, 0.10", //      0.1 × 1
        "JPY, EURUSD, 150.00"
    })
    void tickValueIsInTheAccountsCurrency(String currency, String symbol, BigDecimal value) {
        SimulatedAccount account = trading(currency).account();
        SymbolContract contract = account.broker().market(symbol).orElseThrow().contract();

        assertThat(account.tickValue(contract)).isEqualTo(value);
    }

    @Test
    void whatCannotBeToldInTheAccountsCurrencyIsNotOffered() {
        SimulatedAccount account = new SimulatedAccount(Brokers.eurUsd(), Brokers.terms("CHF"));

        assertThat(account.markets()).isEmpty();
        assertThat(Trading.refused(account.trade(OpenRequest.byHand("EURUSD", Side.BUY, "0.10"), START)))
                .isEqualTo(RefusalReason.UNKNOWN_SYMBOL);
    }

    @Test
    void commissionIsTakenWithEveryDeal() {
        AccountTerms terms = Brokers.dollars().withCommission(new BigDecimal("3.50"));
        Trading trading = new Trading(new SimulatedAccount(Brokers.eurUsd(), terms));

        Deal in = trading.opened("EURUSD", Side.BUY, "0.20");
        Deal out = trading.closed(trading.last(), "0.20").getFirst();

        assertThat(in.fill().commission()).isEqualByComparingTo("0.70");
        assertThat(out.fill().commission()).isEqualByComparingTo("0.70");
        assertThat(trading.account().figures().balance())
                .as("the spread of 2.00 and two commissions")
                .isEqualByComparingTo("9996.60");
    }

    @Test
    void aSuffixChangesNothingButTheName() {
        SimulatedMarket source = Brokers.market(SymbolContract.eurUsd(), "1.10000", 10);
        SimulatedMarket here =
                SimulatedMarket.following(source, SymbolContract.eurUsd().named("EURUSD.m"), 20);
        Trading trading = new Trading(new SimulatedAccount(Brokers.broker(here), Brokers.terms("EUR")));

        trading.opened("EURUSD.m", Side.BUY, "0.10");
        source.moveTo(new BigDecimal("1.10120"), Side.SELL, START);

        assertThat(here.quote().bid()).isEqualByComparingTo("1.10120");
        assertThat(here.quote().ask()).isEqualByComparingTo("1.10140");
        assertThat(trading.account().figures().equity()).isEqualByComparingTo("10009.08");
    }

    private static Trading trading(String currency) {
        return new Trading(
                new SimulatedAccount(Brokers.everything(), new AccountTerms("5012345", currency, 100, DEPOSIT)));
    }
}
