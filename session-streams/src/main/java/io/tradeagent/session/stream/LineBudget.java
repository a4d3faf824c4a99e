package io.tradeagent.session.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * So many lines at once and so many in a second: terminals must not fill a disk. What is left out is counted, and stands in the audit topic
 * all the same. For one thread.
 */
final class LineBudget {

    private static final int BURST = 100;
    private static final Duration EARNED_EVERY = Duration.ofMillis(100);

    private long left = BURST;
    private long unwritten;
    private Instant earnedUntil = Instant.MIN;

    /** How many lines were left out since the last one that was written; empty if this one has to be left out, too. */
    OptionalLong take(Instant now) {
        earn(now);
        if (left == 0) {
            unwritten++;
            return OptionalLong.empty();
        }
        left--;
        long before = unwritten;
        unwritten = 0;
        return OptionalLong.of(before);
    }

    private void earn(Instant now) {
        if (left == BURST || earnedUntil.isAfter(now)) {
            earnedUntil = now;
            return;
        }
        long earned = Duration.between(earnedUntil, now).dividedBy(EARNED_EVERY);
        left = Math.min(BURST, left + earned);
        earnedUntil = earnedUntil.plus(EARNED_EVERY.multipliedBy(earned));
    }
}
