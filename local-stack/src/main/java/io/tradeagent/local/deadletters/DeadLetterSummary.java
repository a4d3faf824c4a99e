package io.tradeagent.local.deadletters;

import static java.util.Objects.requireNonNull;

import io.tradeagent.schemas.deadletters.RecordOrigin;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How many dead letters a topic has.
 *
 * @param count all that are kept, brought back or not
 * @param waiting those that nobody has brought back
 * @param oldest when the first of them was put aside; null where there is none
 * @param newest when the last of them was; null where there is none
 */
public record DeadLetterSummary(
        long count,
        long waiting,
        @Nullable Instant oldest,
        @Nullable Instant newest) {

    private static final DeadLetterSummary NONE = new DeadLetterSummary(0, 0, null, null);

    /** Counts. */
    public static DeadLetterSummary of(DeadLetterLog log) {
        Set<RecordOrigin> broughtBack = log.marks().keySet();
        AtomicReference<DeadLetterSummary> summary = new AtomicReference<>(NONE);
        log.visit(letter -> {
            boolean waits = letter.origin().filter(broughtBack::contains).isEmpty();
            Instant at = Instant.ofEpochMilli(letter.record().timestamp());
            summary.updateAndGet(before -> before.and(at, waits ? 1 : 0));
            return true;
        });
        return requireNonNull(summary.get());
    }

    private DeadLetterSummary and(Instant at, int waitingToo) {
        return new DeadLetterSummary(
                count + 1,
                waiting + waitingToo,
                oldest == null || at.isBefore(oldest) ? at : oldest,
                newest == null || at.isAfter(newest) ? at : newest);
    }
}
