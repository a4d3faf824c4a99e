package io.tradeagent.local.terminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets a connected terminal tell its snapshot again and again. Used in the loop only. */
final class PeriodicSnapshot {

    private final Loop loop;
    private final Duration interval;
    private final Runnable snapshot;
    private Loop.@Nullable Timer next;

    /** Tells nothing yet.
     *
     * @param interval zero: never */
    PeriodicSnapshot(Loop loop, Duration interval, Runnable snapshot) {
        this.loop = loop;
        this.interval = interval;
        this.snapshot = snapshot;
    }

    /** The connection is there: the first one follows after the interval. */
    void begin() {
        stop();
        if (!interval.isZero()) {
            next = loop.after(interval, this::tell);
        }
    }

    void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void tell() {
        snapshot.run();
        next = loop.after(interval, this::tell);
    }
}
