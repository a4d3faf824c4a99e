package io.tradeagent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aDeadlineIsReachedAtItsInstantAndNotBefore() {
        Deadline deadline = Deadline.after(NOON, Duration.ofSeconds(45));

        assertThat(deadline.reached(NOON.plusMillis(44_999))).isFalse();
        assertThat(deadline.reached(NOON.plusSeconds(45))).isTrue();
    }
}
