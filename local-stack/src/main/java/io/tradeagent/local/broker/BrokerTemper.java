package io.tradeagent.local.broker;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a broker treats requests. The same seed, account and order of requests meet the same treatment.
 *
 * @param seed of everything that is left to chance
 * @param percents how often each mishap strikes, of a hundred requests; absent: never
 * @param fastest shortest time from a request to its answer
 * @param slowest longest time from a request to its answer
 * @param slippagePoints how far a fill may be from the quote at most, in points, either way
 * @param comments what becomes of comments
 */
public record BrokerTemper(
        long seed,
        Map<Mishap, Integer> percents,
        Duration fastest,
        Duration slowest,
        int slippagePoints,
        CommentRule comments) {

    /** Fills at once, whole, at the quote. */
    public static final BrokerTemper GENTLE =
            new BrokerTemper(1, Map.of(), Duration.ZERO, Duration.ZERO, 0, CommentRule.KEPT);

    /** Copies the map and checks the rest.
     *
     * @throws IllegalArgumentException if there is no such temper */
    public BrokerTemper {
        percents = Map.copyOf(percents);
        if (percents.values().stream().anyMatch(percent -> percent < 0 || percent > 100)) {
            throw new IllegalArgumentException("a percentage is between 0 and 100: " + percents);
        }
        if (fastest.isNegative() || slowest.compareTo(fastest) < 0 || slippagePoints < 0) {
            throw new IllegalArgumentException("nothing is faster than at once, or less than no slippage");
        }
    }

    /** The same with another seed. */
    public BrokerTemper seeded(long other) {
        return new BrokerTemper(other, percents, fastest, slowest, slippagePoints, comments);
    }

    /** The same with a mishap at this frequency. */
    public BrokerTemper with(Mishap mishap, int percent) {
        Map<Mishap, Integer> all = new EnumMap<>(Mishap.class);
        all.putAll(percents);
        all.put(mishap, percent);
        return new BrokerTemper(seed, all, fastest, slowest, slippagePoints, comments);
    }

    /** The same with answers that take between these times. */
    public BrokerTemper answeringIn(Duration atLeast, Duration atMost) {
        return new BrokerTemper(seed, percents, atLeast, atMost, slippagePoints, comments);
    }

    /** The same with fills up to so many points away from the quote. */
    public BrokerTemper slipping(int points) {
        return new BrokerTemper(seed, percents, fastest, slowest, points, comments);
    }

    /** The same with another treatment of comments. */
    public BrokerTemper commenting(CommentRule rule) {
        return new BrokerTemper(seed, percents, fastest, slowest, slippagePoints, rule);
    }
}
