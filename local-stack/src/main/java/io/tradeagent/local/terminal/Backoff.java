package io.tradeagent.local.terminal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: doubles up to a limit, half of it by chance, so that crowds scatter. */
final class Backoff {

    private final Duration first;
    private final Duration limit;
    private final RandomGenerator random;
    private int attempts;

    Backoff(Duration first, Duration limit, RandomGenerator random) {
        this.first = first;
        this.limit = limit;
        this.random = random;
    }

    /** The next wait: between a half and the whole of first × 2ⁿ, never above the limit. */
    Duration next() {
        long whole = limit.toMillis();
        long shift = Math.min(attempts, Long.SIZE / 2);
        attempts++;
        long grown = first.toMillis() << shift;
        long ceiling = Math.min(whole, grown);
        return Duration.ofMillis(ceiling - random.nextLong(ceiling / 2 + 1));
    }

    /** The next wait where an attempt is welcome at once: none the first time, then as {@link #next()}. */
    Duration nextOrNone() {
        if (attempts == 0) {
            attempts = 1;
            return Duration.ZERO;
        }
        return next();
    }

    /** It went well: start over. */
    void reset() {
        attempts = 0;
    }
}
