package io.tradeagent.copy.stream;

import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StepOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes round the store for ever, a slice at a time, and forgets what was over long ago: deals by which nothing can be repeated
 * any more, positions that are closed, orders that wait no more, links that hold nothing.
 */
final class Sweeper {

    static final Duration PACE = Duration.ofSeconds(5);

    /** Longer than terminals keep the history that they may tell again. */
    private static final Duration DEALS = Duration.ofDays(90);

    /** For orders whose end is told late. */
    private static final Duration POSITIONS = Duration.ofDays(7);

    private static final int SLICE = 500;
    private static final List<String> ROUND =
            List.of(StoreKeys.DEALS, StoreKeys.POSITIONS, StoreKeys.LEADER_ORDERS, StoreKeys.LINKS);

    private final EngineStore store;
    private int place;
    private @Nullable String next;

    Sweeper(EngineStore store) {
        this.store = store;
    }

    /** Looks at the next slice. */
    void sweep(Instant now, StepOutput output) {
        String prefix = ROUND.get(place);
        next = store.slice(prefix, next, SLICE, (key, bytes) -> look(prefix, key, bytes, now, output));
        if (next == null) {
            place = (place + 1) % ROUND.size();
        }
    }

    private void look(String prefix, String key, byte[] bytes, Instant now, StepOutput output) {
        switch (prefix) {
            case StoreKeys.DEALS -> store.forgetIfBefore(key, bytes, now.minus(DEALS));
            case StoreKeys.POSITIONS -> store.forgetIfClosedBefore(key, bytes, now.minus(POSITIONS));
            case StoreKeys.LEADER_ORDERS -> store.forgetIfOrderOverBefore(key, bytes, now.minus(POSITIONS));
            default -> {
                if (store.forgetIfOverBefore(key, bytes, now.minus(POSITIONS))) {
                    output.delete(Topic.COPY_LINKS, key.substring(StoreKeys.LINKS.length()));
                }
            }
        }
    }
}
