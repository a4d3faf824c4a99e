package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.OnBreach;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follower opens nothing because a limit was broken.
 *
 * @param limit that was
 * @param action {@code PAUSE} or {@code FLATTEN}
 * @param at when
 * @param until the first moment at which it no longer holds; null: until somebody resets it
 * @param measured the loss that broke the limit, in percent or in money, as the limit was given
 * @param bound of the limit
 */
public record StopOut(
        LimitKind limit,
        OnBreach action,
        Instant at,
        @Nullable Instant until,
        BigDecimal measured,
        BigDecimal bound) {

    public StopOut {
        if (action == OnBreach.DENY) {
            throw new IllegalArgumentException("a stop-out pauses or flattens");
        }
    }

    /** Whether it holds. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
