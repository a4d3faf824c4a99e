package io.tradeagent.kernel;

import java.math.BigDecimal;

/**
 * A volume, in lots. Equal volumes are equal however many zeros they were written with.
 *
 * @param value not negative
 */
public record Lots(BigDecimal value) implements Comparable<Lots> {

    /** Nothing. */
    public static final Lots ZERO = new Lots(BigDecimal.ZERO);

    public Lots {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("lots must not be negative");
        }
        value = Decimals.plain(value);
    }

    /** Parses a decimal such as {@code 0.10}. */
    public static Lots of(String decimal) {
        return new Lots(new BigDecimal(decimal));
    }

    /** Both together. */
    public Lots plus(Lots other) {
        return new Lots(value.add(other.value));
    }

    /**
     * What is left without the other.
     *
     * @throws IllegalArgumentException where the other is larger
     */
    public Lots minus(Lots other) {
        return new Lots(value.subtract(other.value));
    }

    /** The smaller of the two. */
    public Lots min(Lots other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether there is nothing. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Lots other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
