package io.tradeagent.outbox.stream;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Goes round the command ids for ever, a slice at a time, and forgets those that were settled long ago. */
final class Sweeper {

    static final Duration PACE = Duration.ofSeconds(5);
    private static final int SLICE = 500;

    private final OutboxStore store;
    private final Duration memory;
    private @Nullable String next;

    Sweeper(OutboxStore store, Duration memory) {
        this.store = store;
        this.memory = memory;
    }

    void sweep(Instant now) {
        next = store.sweep(next, now.minus(memory), SLICE);
    }
}
