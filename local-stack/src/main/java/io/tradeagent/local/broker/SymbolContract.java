package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * What one lot of a symbol is.
 *
 * @param name the broker's name of the symbol
 * @param digits decimal places of a price; one tick is one of the last
 * @param contractSize units of the base asset in one lot
 * @param volumes the volumes that can be ordered
 * @param baseCurrency currency of the base asset
 * @param profitCurrency currency in which profit is counted
 * @param margin what a position binds
 */
public record SymbolContract(
        String name,
        int digits,
        BigDecimal contractSize,
        VolumeGrid volumes,
        String baseCurrency,
        String profitCurrency,
        MarginRule margin) {

    /** Euro against US dollar as most brokers trade it. */
    public static SymbolContract eurUsd() {
        return Contracts.pair("EUR", "USD", 5);
    }

    /** The same contract under the name that a broker gives it, as in {@code EURUSD.m}. */
    public SymbolContract named(String brokersName) {
        return new SymbolContract(brokersName, digits, contractSize, volumes, baseCurrency, profitCurrency, margin);
    }

    /** The same contract on another grid of volumes. */
    public SymbolContract withVolumes(VolumeGrid grid) {
        return new SymbolContract(name, digits, contractSize, grid, baseCurrency, profitCurrency, margin);
    }

    /** The smallest step of a price. */
    public BigDecimal tickSize() {
        return BigDecimal.ONE.movePointLeft(digits);
    }

    /** Value of one tick of one lot, in the profit currency. */
    public BigDecimal tickValue() {
        return contractSize.multiply(tickSize());
    }

    /** That many points as a price difference. */
    public BigDecimal points(long count) {
        return tickSize().multiply(BigDecimal.valueOf(count));
    }

    /** Whether it exchanges one currency for another, so that its price is an exchange rate. */
    boolean isExchange() {
        return margin instanceof MarginRule.ByLeverage && !baseCurrency.equals(profitCurrency);
    }
}
