package io.tradeagent.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds an account, for those who watch.
 *
 * @param cause the hold that is being carried out
 * @param standing all holds that are not lifted, by scope
 * @param opensCanceled orders that add risk, cancelled or denied since it began
 * @param hindrance why the terminal cannot be reached; null: it can, or nothing is left to do
 */
public record HaltReport(
        Hold cause,
        List<Hold> standing,
        int opensCanceled,
        @Nullable Hindrance hindrance) {

    public HaltReport {
        standing = List.copyOf(standing);
    }

    /** The strictest level. */
    public Hold.Level level() {
        return standing.stream().map(Hold::level).max(Hold.Level::compareTo).orElse(Hold.Level.NONE);
    }
}
