package io.tradeagent.system.pure;

import io.tradeagent.gateway.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that moves when it is told to. */
public final class VirtualClock implements InstantSource, Ticker {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long nanos() {
        return Duration.between(START, now).toNanos();
    }

    /** Lets time pass; a time that is over already changes nothing. */
    public void moveTo(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }
}
