package io.tradeagent.kernel;

import java.math.BigDecimal;

/**
 * A price as the broker quotes it; some instruments have been quoted below zero. Equal prices are equal however many zeros
 * they were written with.
 *
 * @param value in the symbol's profit currency for one unit
 */
public record Price(BigDecimal value) implements Comparable<Price> {

    public Price {
        value = Decimals.plain(value);
    }

    /** Parses a decimal such as {@code 1.23456}. */
    public static Price of(String decimal) {
        return new Price(new BigDecimal(decimal));
    }

    /** How far apart the two are; never negative. */
    public BigDecimal distance(Price other) {
        return value.subtract(other.value).abs();
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
