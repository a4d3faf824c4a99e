package io.tradeagent.copy.follower;

import java.time.Duration;
import java.util.Optional;

/**
 * How often something that was refused is tried again, and when: each pause is twice the one before.
 *
 * @param most how often
 * @param first the first pause
 * @param longest no pause is longer
 */
public record Pace(int most, Duration first, Duration longest) {

    /** It is not tried again. */
    static final Pace NEVER = new Pace(0, Duration.ZERO, Duration.ZERO);

    private static final int DOUBLINGS = 10;

    /** So often, and then no more. */
    static Pace times(int most, Duration first, Duration longest) {
        return new Pace(most, first, longest);
    }

    /** Until it succeeds, or is not wanted any more. */
    static Pace forEver(Duration first, Duration longest) {
        return new Pace(Integer.MAX_VALUE, first, longest);
    }

    /**
     * How long to wait before the next attempt; empty: there is none.
     *
     * @param refused how often it was refused; at least once
     */
    public Optional<Duration> pause(int refused) {
        if (refused > most) {
            return Optional.empty();
        }
        int doublings = refused - 1 < DOUBLINGS ? refused - 1 : DOUBLINGS;
        Duration pause = first.multipliedBy(1L << doublings);
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }
}
