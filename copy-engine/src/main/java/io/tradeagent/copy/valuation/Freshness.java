package io.tradeagent.copy.valuation;

import java.time.Duration;
import java.time.Instant;

/**
 * How old what is known of an account may be at a decision. Age counts from the platform's receipt; terminals' clocks do
 * not count.
 *
 * @param now the decision's time
 * @param maxAge the oldest that is still used; not negative
 */
public record Freshness(Instant now, Duration maxAge) {

    /** Where a follower has no limit of its own: four heartbeats at the protocol's default interval. */
    public static final Duration DEFAULT_MAX_AGE = Duration.ofSeconds(60);

    public Freshness {
        if (maxAge.isNegative()) {
            throw new IllegalArgumentException("an age must not be negative");
        }
    }

    /** How long ago something was received; zero for what bears a later time, which a broker's failover may bring about. */
    public Duration age(Instant receivedAt) {
        Duration age = Duration.between(receivedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Whether it is not too old. Exactly the age is not. */
    public boolean accepts(Instant receivedAt) {
        return age(receivedAt).compareTo(maxAge) <= 0;
    }
}
