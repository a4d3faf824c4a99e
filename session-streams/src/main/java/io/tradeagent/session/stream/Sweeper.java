package io.tradeagent.session.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the memory, a little at a time, for ever, and removes what may be forgotten. */
final class Sweeper {

    static final Duration PACE = Duration.ofSeconds(1);
    private static final int SLICE = 1_000;
    private static final Duration REST = Duration.ofMinutes(10);
    private static final List<String> PREFIXES = List.of(StoreKeys.EVENTS, StoreKeys.REQUESTS);

    private final SessionStore store;
    private int prefix;
    private @Nullable String cursor;
    private Instant rested;

    Sweeper(SessionStore store, Instant now) {
        this.store = store;
        this.rested = now;
    }

    void tick(Instant now) {
        if (now.isBefore(rested)) {
            return;
        }
        cursor = store.sweep(PREFIXES.get(prefix), cursor, SLICE);
        if (cursor == null) {
            prefix = (prefix + 1) % PREFIXES.size();
            rested = prefix == 0 ? now.plus(REST) : now;
        }
    }
}
