package io.tradeagent.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * The instant at which a timeout is over. Deadlines are judged by record time, never by the machine's clock.
 *
 * @param at the first instant that is too late
 */
public record Deadline(Instant at) implements Comparable<Deadline> {

    /** The deadline of a timeout that starts now. */
    public static Deadline after(Instant now, Duration timeout) {
        return new Deadline(now.plus(timeout));
    }

    /** Whether the deadline has come. */
    public boolean reached(Instant now) {
        return !now.isBefore(at);
    }

    @Override
    public int compareTo(Deadline other) {
        return at.compareTo(other.at);
    }
}
