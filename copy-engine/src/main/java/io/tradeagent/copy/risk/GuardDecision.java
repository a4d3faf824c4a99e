package io.tradeagent.copy.risk;

import org.jspecify.annotations.Nullable;

/**
 * What one guard says of an opening.
 *
 * @param limit which guard
 * @param finding what it found
 * @param verdict what follows
 * @param measure the value, this opening included, beside the bound; null: not known, or not a number
 */
public record GuardDecision(
        LimitKind limit,
        Finding finding,
        Verdict verdict,
        @Nullable Measure measure) {

    /** Stable name of limit and finding, such as {@code max_lots.exceeded}. */
    public String code() {
        return limit.code() + "." + finding.code();
    }
}
