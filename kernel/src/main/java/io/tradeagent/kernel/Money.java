package io.tradeagent.kernel;

import java.math.BigDecimal;

/**
 * An amount of one currency, negative for a debt. Amounts of different currencies are never added.
 *
 * @param amount in units of the currency
 * @param currency its code, ISO 4217 by custom; brokers have others too, such as {@code USC}
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        amount = Decimals.plain(amount);
        if (currency.isEmpty() || currency.length() > 16) {
            throw new IllegalArgumentException("a currency has 1 to 16 characters");
        }
    }

    /** Parses a decimal such as {@code 1000.00}. */
    public static Money of(String decimal, String currency) {
        return new Money(new BigDecimal(decimal), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
