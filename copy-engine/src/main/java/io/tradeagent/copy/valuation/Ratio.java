package io.tradeagent.copy.valuation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact quotient. Sizes and limits are computed with it, so that a third of three is one and the only rounding is the
 * last one.
 *
 * @param numerator any number
 * @param denominator above zero
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    /** One. */
    public static final Ratio ONE = of(BigDecimal.ONE);

    /** 34 digits, towards zero: a size that is rounded by it is never above the exact one. */
    public static final MathContext ROUNDING = new MathContext(34, RoundingMode.DOWN);

    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator must be above 0");
        }
    }

    /** A number. */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /** This times a number. */
    public Ratio times(BigDecimal factor) {
        return new Ratio(numerator.multiply(factor), denominator);
    }

    /** This times another. */
    public Ratio times(Ratio factor) {
        return new Ratio(numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /** This divided by a number above zero. */
    public Ratio over(BigDecimal divisor) {
        return new Ratio(numerator, denominator.multiply(divisor));
    }

    /** This divided by another that is above zero. */
    public Ratio over(Ratio divisor) {
        return new Ratio(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    /** Both together. */
    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The number, to {@link #ROUNDING}; exact where it has no more digits than that. */
    public BigDecimal value() {
        return numerator.divide(denominator, ROUNDING);
    }

    /** By value, exactly. Equal values need not be equal records. */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Whether this is more than a number, exactly. */
    public boolean isAbove(BigDecimal limit) {
        return numerator.compareTo(limit.multiply(denominator)) > 0;
    }
}
