package io.tradeagent.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What operators have decided about an identity.
 *
 * @param approval the one in force; null where there is none
 * @param lastDecision sequence number of the last decision that was applied, 0 before the first
 * @param verdict of that decision
 */
public record Standing(@Nullable Approval approval, long lastDecision, Verdict verdict) {

    /** Before any decision. */
    public static final Standing NEW = new Standing(null, 0, Verdict.NONE);

    /** The approval, where it holds now. */
    public @Nullable Approval holding(Instant now) {
        return approval != null && approval.holds(now) ? approval : null;
    }

    Standing approved(Approval next, long decision) {
        return new Standing(next, decision, Verdict.APPROVED);
    }

    Standing rejected(long decision) {
        return new Standing(null, decision, Verdict.REJECTED);
    }

    /** By policy: no operator has decided anything. */
    Standing approvedByPolicy(Approval next) {
        return new Standing(next, lastDecision, verdict);
    }

    Standing lapsed() {
        return new Standing(null, lastDecision, verdict);
    }
}
