package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountFunds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the guards remember of a follower. Each change gives a new record; none reads a clock.
 *
 * @param marks of its funds; null before the first observation
 * @param openings when it opened, the oldest first, as far back as a limit looks
 * @param stopOuts at most one a limit; those that ended stay until {@link #at} is asked
 */
public record RiskRecord(@Nullable FundsMarks marks, List<Instant> openings, List<StopOut> stopOuts) {

    /** Nothing happened yet. */
    public static final RiskRecord EMPTY = new RiskRecord(null, List.of(), List.of());

    public RiskRecord {
        openings = List.copyOf(openings);
        stopOuts = List.copyOf(stopOuts);
    }

    /** After an observation of funds. One that was received before the last one changes nothing. */
    public RiskRecord observed(AccountFunds funds) {
        throw new UnsupportedOperationException("follows");
    }

    /** After an opening was ordered; those older than the longest window that a limit looks at are forgotten. */
    public RiskRecord opened(Instant at, Duration longestWindow) {
        throw new UnsupportedOperationException("follows");
    }

    /** After a limit was broken. A stop-out of the same limit that still holds stays as it is. */
    public RiskRecord stoppedOut(StopOut stopOut) {
        throw new UnsupportedOperationException("follows");
    }

    /** After somebody reset a limit: its stop-out is gone, and losses count from the last figures on. */
    public RiskRecord reset(LimitKind limit) {
        throw new UnsupportedOperationException("follows");
    }

    /** As it is at an instant: stop-outs whose period ended are gone, and a new UTC day has begun with the last figures. */
    public RiskRecord at(Instant now) {
        throw new UnsupportedOperationException("follows");
    }
}
