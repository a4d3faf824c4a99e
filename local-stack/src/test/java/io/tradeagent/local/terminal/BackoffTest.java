package io.tradeagent.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Test
    void doublesUpToTheLimitAndScatters() {
        for (long seed = 0; seed < 200; seed++) {
            Backoff backoff = new Backoff(FIRST, LIMIT, new Random(seed));
            for (int attempt = 0; attempt < 80; attempt++) {
                long whole = Math.min(LIMIT.toMillis(), attempt > 10 ? Long.MAX_VALUE : 100L << attempt);
                assertThat(backoff.next().toMillis())
                        .as("seed %d attempt %d", seed, attempt)
                        .isBetween(whole / 2, whole);
            }
        }
    }

    @Test
    void atOnceIsAtOnceOnlyTheFirstTime() {
        Backoff backoff = new Backoff(FIRST, LIMIT, new Random(1));

        assertThat(backoff.nextOrNone()).isZero();
        assertThat(backoff.nextOrNone()).isPositive();
        backoff.reset();
        assertThat(backoff.nextOrNone()).isZero();
    }
}
