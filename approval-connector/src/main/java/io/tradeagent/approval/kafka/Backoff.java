package io.tradeagent.approval.kafka;

import java.time.Duration;

/** Pauses between attempts: short at first, for most outages are; then twice as long each time, up to a limit. */
final class Backoff {

    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final long FIRST_MILLIS = 100;

    private long nextMillis = FIRST_MILLIS;

    long nextMillis() {
        long now = nextMillis;
        nextMillis = Math.min(LIMIT.toMillis(), now * 2);
        return now;
    }
}
