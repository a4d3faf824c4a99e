package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.OnBreach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follower opens nothing because a limit was broken.
 *
 * @param limit that was
 * @param action {@code PAUSE} or {@code FLATTEN}
 * @param at when the platform received the funds that broke it
 * @param until the first moment at which it no longer holds; null: until somebody resets it
 * @param measure the loss beside the bound
 */
public record StopOut(
        LimitKind limit,
        OnBreach action,
        Instant at,
        @Nullable Instant until,
        Measure measure) {

    public StopOut {
        if (action == OnBreach.DENY) {
            throw new IllegalArgumentException("a stop-out pauses or flattens");
        }
    }

    /** Whether it holds. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** Whether nothing would change if the other came too. */
    boolean covers(StopOut other) {
        return limit == other.limit && holdsAt(other.at) && action.compareTo(other.action) >= 0;
    }
}
