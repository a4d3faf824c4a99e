package io.tradeagent.local.deadletters;

import java.time.Duration;

/**
 * How many a second.
 *
 * @param perSecond 1 or more
 */
public record Rate(int perSecond) {

    public Rate {
        if (perSecond < 1) {
            throw new IllegalArgumentException("a rate is 1 a second or more");
        }
    }

    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(perSecond);
    }
}
