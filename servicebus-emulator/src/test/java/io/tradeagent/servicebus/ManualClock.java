package io.tradeagent.servicebus;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Runs with the system's clock, and is set forward by tests instead of waiting. */
public final class ManualClock implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    public void advance(Duration duration) {
        ahead.updateAndGet(duration::plus);
    }
}
