package io.tradeagent.kernel;

/**
 * A place in an identity's history, inbound or outbound. Sequences start at 1, grow by exactly 1 and are never used twice.
 *
 * @param number 1 or more; 0 stands for "nothing yet"
 */
public record Sequence(long number) implements Comparable<Sequence> {

    /** Before the first. */
    public static final Sequence NONE = new Sequence(0);

    /** The first. */
    public static final Sequence FIRST = new Sequence(1);

    public Sequence {
        if (number < 0) {
            throw new IllegalArgumentException("sequence must not be negative");
        }
    }

    /** The one that follows. */
    public Sequence next() {
        return new Sequence(number + 1);
    }

    @Override
    public int compareTo(Sequence other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
