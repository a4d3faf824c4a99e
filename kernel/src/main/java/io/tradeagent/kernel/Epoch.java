package io.tradeagent.kernel;

/**
 * The number of an identity's session. It fences: what carries an older epoch than the current one has no effect.
 *
 * @param number 1 for an identity's first session; 0 stands for "no session yet"
 */
public record Epoch(long number) implements Comparable<Epoch> {

    /** Before an identity's first session. */
    public static final Epoch NONE = new Epoch(0);

    public Epoch {
        if (number < 0) {
            throw new IllegalArgumentException("epoch must not be negative");
        }
    }

    /** The epoch of the session that retires this one. */
    public Epoch next() {
        return new Epoch(number + 1);
    }

    @Override
    public int compareTo(Epoch other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
