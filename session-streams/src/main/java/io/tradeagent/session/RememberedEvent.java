package io.tradeagent.session;

import io.tradeagent.kernel.Sequence;
import java.time.Duration;
import java.time.Instant;

/**
 * The first time of an event id.
 *
 * @param sequence that the event got
 * @param at when
 */
public record RememberedEvent(Sequence sequence, Instant at) {

    /** An id is kept at least this long. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);

    /** An id is kept at least until this many others have followed. */
    public static final long KEPT_BEHIND = 10_000;

    /** Whether the id may be used anew: it is old, and many others have followed. Once true, always true. */
    public boolean forgotten(Sequence last, Instant now) {
        return last.number() - sequence.number() >= KEPT_BEHIND && now.isAfter(at.plus(KEPT_FOR));
    }
}
