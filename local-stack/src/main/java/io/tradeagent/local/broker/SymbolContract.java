package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * What one lot of a symbol is.
 *
 * @param name the broker's name of the symbol
 * @param digits decimal places of a price
 * @param contractSize units of the base asset in one lot
 * @param tickValue value of one tick of one lot, in the profit currency
 * @param volumes the volumes that can be ordered
 * @param baseCurrency currency of the base asset
 * @param profitCurrency currency in which profit is counted
 */
public record SymbolContract(
        String name,
        int digits,
        BigDecimal contractSize,
        BigDecimal tickValue,
        VolumeGrid volumes,
        String baseCurrency,
        String profitCurrency) {

    /** Euro against US dollar as most brokers trade it. */
    public static SymbolContract eurUsd() {
        VolumeGrid volumes = new VolumeGrid(new BigDecimal("0.01"), new BigDecimal("100.00"), new BigDecimal("0.01"));
        return new SymbolContract("EURUSD", 5, new BigDecimal("100000"), new BigDecimal("1.00"), volumes, "EUR", "USD");
    }

    /** The smallest step of a price. */
    public BigDecimal tickSize() {
        return BigDecimal.ONE.movePointLeft(digits);
    }

    /** That many points as a price difference. */
    public BigDecimal points(long count) {
        return tickSize().multiply(BigDecimal.valueOf(count));
    }
}
