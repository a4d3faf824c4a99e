package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountFunds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /** Whether the other differs in nothing but what every observation of funds and every opening changes. */
    public boolean saysTheSameAs(RiskRecord other) {
        return stopOuts.equals(other.stopOuts)
                && (marks == null || other.marks == null ? marks == other.marks : marks.sameBasesAs(other.marks));
    }

    /** After an observation of funds. One that was received before the last one changes nothing. */
    public RiskRecord observed(AccountFunds funds) {
        if (marks == null) {
            return new RiskRecord(FundsMarks.first(funds), openings, stopOuts);
        }
        return funds.at().isBefore(marks.at()) ? this : with(former -> former.next(funds));
    }

    /**
     * After an opening was ordered.
     *
     * @param at when
     * @param longestWindow that a limit looks at, see {@link RiskGuards#longestWindow}: older openings are forgotten
     */
    public RiskRecord opened(Instant at, Duration longestWindow) {
        Instant before = at.minus(longestWindow);
        List<Instant> remembered = Stream.concat(openings.stream(), Stream.of(at))
                .filter(opening -> opening.isAfter(before))
                .sorted()
                .toList();
        return new RiskRecord(marks, remembered, stopOuts);
    }

    /** After a limit was broken. A stop-out of the same limit that holds and is as strict stays as it is. */
    public RiskRecord stoppedOut(StopOut stopOut) {
        if (stopOuts.stream().anyMatch(former -> former.covers(stopOut))) {
            return this;
        }
        return new RiskRecord(
                marks,
                openings,
                Stream.concat(without(stopOut.limit()), Stream.of(stopOut)).toList());
    }

    /** As it is at an instant: stop-outs whose period ended are gone, and a new UTC day has begun with the last figures. */
    public RiskRecord at(Instant now) {
        List<StopOut> holding =
                stopOuts.stream().filter(stopOut -> stopOut.holdsAt(now)).toList();
        return new RiskRecord(marks, openings, holding).with(former -> former.at(now));
    }

    /** The stop-out of a limit; one that has ended, too, until {@link #at} is asked. */
    public Optional<StopOut> stopOut(LimitKind limit) {
        return stopOuts.stream().filter(stopOut -> stopOut.limit() == limit).findFirst();
    }

    /** Without a limit's stop-out. {@link RiskGuards#reset} also lets losses count anew: else the next funds break it again. */
    RiskRecord released(LimitKind limit) {
        return new RiskRecord(marks, openings, without(limit).toList());
    }

    RiskRecord with(UnaryOperator<FundsMarks> change) {
        return marks == null ? this : new RiskRecord(change.apply(marks), openings, stopOuts);
    }

    private Stream<StopOut> without(LimitKind limit) {
        return stopOuts.stream().filter(stopOut -> stopOut.limit() != limit);
    }
}
