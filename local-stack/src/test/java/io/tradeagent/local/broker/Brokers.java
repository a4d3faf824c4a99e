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
        SimulatedMarket market =
                new SimulatedMarket(SymbolContract.eurUsd(), new BigDecimal("1.10000"), 10, new Random(7), START);
        return new SimulatedBroker("Test Brokers", "Test-Demo", List.of(market));
    }

    /** 10,000 USD at 1:100. */
    public static SimulatedAccount account() {
        return new SimulatedAccount(eurUsd(), new AccountTerms("5012345", "USD", 100, new BigDecimal("10000.00")));
    }
}
