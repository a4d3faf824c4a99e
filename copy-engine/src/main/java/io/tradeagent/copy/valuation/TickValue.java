package io.tradeagent.copy.valuation;

import java.math.BigDecimal;

/**
 * What the smallest price step of one lot is worth.
 *
 * @param value in the account's currency, above zero
 * @param tickSize the step, in units of price, above zero
 * @param source the symbol that said it
 */
public record TickValue(BigDecimal value, BigDecimal tickSize, String source) {

    /** What a price move of one is worth for one lot. */
    public Ratio ofOnePrice() {
        return Ratio.of(value).over(tickSize);
    }
}
