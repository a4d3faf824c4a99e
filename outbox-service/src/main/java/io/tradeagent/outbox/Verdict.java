package io.tradeagent.outbox;

import org.jspecify.annotations.Nullable;

/**
 * How an order ended, and what is known of it.
 *
 * @param outcome the end
 * @param code a {@link Cause}'s code, or the terminal's own; null: none
 * @param orderId the broker's, or null
 * @param positionId the broker's, or null
 */
public record Verdict(
        Outcome outcome,
        @Nullable String code,
        @Nullable String orderId,
        @Nullable String positionId) {

    boolean isOf(Cause cause) {
        return cause.code().equals(code);
    }

    static Verdict ours(Outcome outcome, Cause cause) {
        return new Verdict(outcome, cause.code(), null, null);
    }
}
