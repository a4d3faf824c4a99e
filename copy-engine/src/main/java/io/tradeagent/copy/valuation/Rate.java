package io.tradeagent.copy.valuation;

import org.jspecify.annotations.Nullable;

/**
 * What one unit of a currency is worth in another.
 *
 * @param value units of the other, above zero
 * @param source the symbol whose quote told it; null: the two are the same currency
 */
public record Rate(Ratio value, @Nullable String source) {

    /** Of a currency in itself. */
    static final Rate SAME = new Rate(Ratio.ONE, null);
}
