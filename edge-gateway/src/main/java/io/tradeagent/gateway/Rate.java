package io.tradeagent.gateway;

/**
 * How often something may happen.
 *
 * @param burst how often at once
 * @param perSecond how often in the long run
 */
public record Rate(int burst, double perSecond) {

    public Rate {
        if (burst < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException("a rate needs a burst and a number per second above 0");
        }
    }
}
