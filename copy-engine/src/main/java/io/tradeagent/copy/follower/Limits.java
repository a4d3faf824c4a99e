package io.tradeagent.copy.follower;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.RiskLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits that bind an order itself, not only its admission.
 *
 * @param settings in which they stand
 */
record Limits(FollowerSettings settings) {

    /** Where a follower has no limit of its own: markets move, and a trade of a minute ago is another trade. */
    private static final Duration DEFAULT_SIGNAL_AGE = Duration.ofSeconds(60);

    /** As far as an order can say. */
    private static final int MOST_POINTS = 1_000_000;

    /** How old a signal may be when its order is carried out. */
    Duration maxSignalAge() {
        return find(RiskLimit.MaxSignalAge.class)
                .map(RiskLimit.MaxSignalAge::age)
                .orElse(DEFAULT_SIGNAL_AGE);
    }

    /** The first instant that is too late for an opening, by when its signal was received. */
    Instant expiry(Instant receivedAt) {
        return receivedAt.plus(settings.signals().delay()).plus(maxSignalAge());
    }

    /** From when a signal's age counts: what a delay held back on purpose is not late for it. */
    Instant agesFrom(Instant receivedAt, Instant now) {
        Instant due = receivedAt.plus(settings.signals().delay());
        return due.isBefore(now) ? due : now;
    }

    /** How far the price may have gone when the order is carried out, in points; null: any distance. */
    @Nullable
    Integer maxDeviationPoints() {
        return find(RiskLimit.MaxDeviation.class)
                .map(RiskLimit.MaxDeviation::points)
                .orElse(null);
    }

    /** The same for an order that follows from something: no further than to the worst price that is accepted. */
    @Nullable
    Integer maxDeviationPoints(Origin origin, Link.Instrument instrument) {
        Integer points = maxDeviationPoints();
        if (origin.bound() == null) {
            return points;
        }
        BigDecimal room = origin.price()
                .distance(origin.bound())
                .divideToIntegralValue(instrument.symbol().point());
        BigDecimal most = BigDecimal.valueOf(points == null ? MOST_POINTS : points);
        return room.min(most).intValueExact();
    }

    private <L extends RiskLimit> Optional<L> find(Class<L> kind) {
        return settings.limits().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
