package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Deal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One trade of the leader and what its followers made of it.
 *
 * @param leaders the leader's deal
 */
record CopyRound(Deal leaders, List<Copy> copies) {

    /** At one follower. */
    record Copy(CopyFollower follower, CopyOutcome outcome) {}

    /** The longest latency; empty where nobody copied. */
    Optional<Duration> slowest() {
        return copies.stream()
                .flatMap(copy -> copy.outcome() instanceof CopyOutcome.Copied copied
                        ? Stream.of(copied.fill().latency())
                        : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    boolean isOpening() {
        return leaders.entry() == Deal.Entry.IN;
    }
}
