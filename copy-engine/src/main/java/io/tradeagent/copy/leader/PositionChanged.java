package io.tradeagent.copy.leader;

import org.jspecify.annotations.Nullable;

/**
 * A leader's position changed.
 *
 * @param change how
 * @param after what it is now
 * @param by the pending order that added to it, as it is now; null: none that was told of before
 */
public record PositionChanged(
        Change change, LeaderPosition after, @Nullable LeaderOrder by) implements LeaderEvent {

    /** By no pending order. */
    public PositionChanged(Change change, LeaderPosition after) {
        this(change, after, null);
    }
}
