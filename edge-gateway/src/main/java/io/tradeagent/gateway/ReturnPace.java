package io.tradeagent.gateway;

import java.time.Duration;

/**
 * When clients that are sent away shall come back: one after the other, because thousands that came in one instant would be an outage of
 * their own. Few of them come at once.
 *
 * @param after how long the first stays away, zero or more
 * @param perSecond how many come in a second from then on, 1 or more
 */
public record ReturnPace(Duration after, int perSecond) {

    private static final long MILLIS_PER_SECOND = 1_000;

    /** How long a client stays away of which so many stand before it. */
    Duration of(int before) {
        return after.plusMillis(before * MILLIS_PER_SECOND / perSecond);
    }
}
