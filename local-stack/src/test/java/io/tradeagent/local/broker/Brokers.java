package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Brokers and accounts for tests. */
public final class Brokers {

    /** When tests begin. */
    public static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private Brokers() {}

    /** EURUSD at 1.10000 / 1.10010. */
    public static SimulatedBroker eurUsd() {
        return broker(market(SymbolContract.eurUsd(), "1.10000", 10));
    }

    /** EURUSD 1.10000 / 1.10010, GBPUSD 1.25000 / 1.25010, USDJPY 150.000 / 150.010, XAUUSD 2000.00 / 2000.30, US500 5000.0 / 5000.5. */
    public static SimulatedBroker everything() {
        return broker(
                market(SymbolContract.eurUsd(), "1.10000", 10),
                market(Contracts.gbpUsd(), "1.25000", 10),
                market(Contracts.usdJpy(), "150.000", 10),
                market(Contracts.xauUsd(), "2000.00", 30),
                market(Contracts.us500(), "5000.0", 5));
    }

    /** A broker of these markets. */
    static SimulatedBroker broker(SimulatedMarket... markets) {
        return new SimulatedBroker("Test Brokers", "Test-Demo", List.of(markets));
    }

    /** A market that stands still until it is moved. */
    static SimulatedMarket market(SymbolContract contract, String bid, int spreadPoints) {
        return new SimulatedMarket(contract, new BigDecimal(bid), spreadPoints, new Random(7), START);
    }

    /** 10,000 USD at 1:100. */
    public static SimulatedAccount account() {
        return new SimulatedAccount(eurUsd(), dollars());
    }

    /** Terms of an account with 10,000 USD at 1:100. */
    public static AccountTerms dollars() {
        return terms("USD");
    }

    /** Terms of an account with 10,000 at 1:100. */
    static AccountTerms terms(String currency) {
        return new AccountTerms("5012345", currency, 100, new BigDecimal("10000.00"));
    }
}
