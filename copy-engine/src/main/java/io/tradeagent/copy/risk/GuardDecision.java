package io.tradeagent.copy.risk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one guard says of an opening.
 *
 * @param limit which guard
 * @param finding what it found
 * @param verdict what follows
 * @param measured what the limit would have to bear with this opening, in the limit's unit; null: not known, or there is
 *     none
 * @param bound up to which, the bound included; null: there is none
 */
public record GuardDecision(
        LimitKind limit,
        Finding finding,
        Verdict verdict,
        @Nullable BigDecimal measured,
        @Nullable BigDecimal bound) {

    /** Stable name of limit and finding, such as {@code max_lots.exceeded}. */
    public String code() {
        return limit.code() + "." + finding.code();
    }
}
