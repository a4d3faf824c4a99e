package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.RejectionClass;
import org.jspecify.annotations.Nullable;

/**
 * One order of those that want the same.
 *
 * @param number from 0; a part of the order's name
 * @param refusal what was said when it was refused; null: it was not, or nothing was said
 */
public record Attempt(int number, @Nullable Refusal refusal) {

    static final Attempt FIRST = new Attempt(0, null);

    Attempt next() {
        return new Attempt(number + 1, null);
    }

    Attempt refused(@Nullable Refusal said) {
        return said == null ? this : new Attempt(number, said);
    }

    /** What kind of reason was given. */
    RejectionClass kind() {
        return refusal == null ? RejectionClass.OTHER : refusal.kind();
    }
}
