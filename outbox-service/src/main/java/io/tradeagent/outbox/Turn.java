package io.tradeagent.outbox;

import java.util.Comparator;

/**
 * A place in the queue of an account's unsent orders.
 *
 * @param rank what goes first
 * @param arrival number of the arrival, from 1; decides among equals
 */
public record Turn(Rank rank, long arrival) implements OrderRef, Comparable<Turn> {

    private static final Comparator<Turn> QUEUE =
            Comparator.comparing(Turn::rank).thenComparingLong(Turn::arrival);

    /** What goes first. */
    public enum Rank {
        /** What a hold issues: ahead of everything that is not sent yet. */
        AHEAD,
        /** Everything else, in the order of arrival. */
        REGULAR
    }

    @Override
    public int compareTo(Turn other) {
        return QUEUE.compare(this, other);
    }
}
