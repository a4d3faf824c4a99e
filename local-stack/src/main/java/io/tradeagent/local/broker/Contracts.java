package io.tradeagent.local.broker;

import java.math.BigDecimal;

/** Contracts as most brokers offer them. */
public final class Contracts {

    private static final VolumeGrid HUNDREDTHS = grid("0.01", "100.00", "0.01");

    private Contracts() {}

    /** A currency pair, 100,000 units a lot.
     *
     * @param digits 5; 3 where the profit currency is the yen */
    public static SymbolContract pair(String base, String profit, int digits) {
        return new SymbolContract(
                base + profit, digits, new BigDecimal("100000"), HUNDREDTHS, base, profit, new MarginRule.ByLeverage());
    }

    /** Pound against US dollar. */
    public static SymbolContract gbpUsd() {
        return pair("GBP", "USD", 5);
    }

    /** US dollar against yen. */
    public static SymbolContract usdJpy() {
        return pair("USD", "JPY", 3);
    }

    /** Gold, 100 ounces a lot. */
    public static SymbolContract xauUsd() {
        return new SymbolContract(
                "XAUUSD", 2, new BigDecimal("100"), HUNDREDTHS, "XAU", "USD", new MarginRule.ByLeverage());
    }

    /** The S&P 500 as a contract for difference: one dollar a point and lot, tenths of lots, 5 % margin. */
    public static SymbolContract us500() {
        return new SymbolContract(
                "US500",
                1,
                BigDecimal.ONE,
                grid("0.1", "250.0", "0.1"),
                "USD",
                "USD",
                new MarginRule.Share(new BigDecimal("5")));
    }

    private static VolumeGrid grid(String min, String max, String step) {
        return new VolumeGrid(new BigDecimal(min), new BigDecimal(max), new BigDecimal(step));
    }
}
