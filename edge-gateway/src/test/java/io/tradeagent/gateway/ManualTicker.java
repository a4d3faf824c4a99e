package io.tradeagent.gateway;

import java.time.Duration;

/** A ticker that moves when told. Starts near its overflow, which must not matter. */
public final class ManualTicker implements Ticker {

    private long nanos = Long.MAX_VALUE - Duration.ofMillis(1_500).toNanos();

    @Override
    public long nanos() {
        return nanos;
    }

    public void advance(Duration time) {
        nanos += time.toNanos();
    }
}
