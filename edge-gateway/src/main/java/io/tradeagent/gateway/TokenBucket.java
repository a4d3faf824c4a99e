package io.tradeagent.gateway;

import java.time.Duration;

/** Counts against a {@link Rate}. Starts full. */
public final class TokenBucket {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Rate rate;
    private double tokens;
    private long filledAt;

    public TokenBucket(Rate rate, long nowNanos) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.filledAt = nowNanos;
    }

    /** Takes one if there is one. */
    public boolean take(long nowNanos) {
        return takeOnCredit(nowNanos, 0);
    }

    /** Takes one if no more than the credit is owed then. */
    synchronized boolean takeOnCredit(long nowNanos, int credit) {
        fill(nowNanos);
        if (tokens + credit < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Takes one whether there is one or not, and tells how long to wait until the debt is paid; zero if there was one. */
    synchronized Duration owe(long nowNanos) {
        fill(nowNanos);
        tokens--;
        return tokens >= 0 ? Duration.ZERO : secondsFor(-tokens);
    }

    /** When one can be taken on this credit; zero if it can. */
    synchronized Duration untilCredit(long nowNanos, int credit) {
        fill(nowNanos);
        double missing = 1 - tokens - credit;
        return missing <= 0 ? Duration.ZERO : secondsFor(missing);
    }

    /** Whether nothing was taken for so long that a new bucket would do as well. */
    synchronized boolean full(long nowNanos) {
        fill(nowNanos);
        return tokens >= rate.burst();
    }

    private Duration secondsFor(double missing) {
        return Duration.ofNanos((long) Math.ceil(missing / rate.perSecond() * NANOS_PER_SECOND));
    }

    private void fill(long nowNanos) {
        double earned = (nowNanos - filledAt) / NANOS_PER_SECOND * rate.perSecond();
        if (earned > 0) {
            tokens = Math.min(rate.burst(), tokens + earned);
            filledAt = nowNanos;
        }
    }
}
