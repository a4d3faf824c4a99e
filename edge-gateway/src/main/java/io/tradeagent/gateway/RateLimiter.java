package io.tradeagent.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One {@link Rate} for each of many: sources, sessions. Safe for use by several threads. */
final class RateLimiter<K> {

    private final Rate rate;
    private final Ticker ticker;
    private final Map<K, TokenBucket> buckets = new ConcurrentHashMap<>();

    RateLimiter(Rate rate, Ticker ticker) {
        this.rate = rate;
        this.ticker = ticker;
    }

    /** Counts one if it is still allowed. */
    boolean take(K key) {
        long now = ticker.nanos();
        return bucket(key, now).take(now);
    }

    /** Counts one if no more than the credit is owed then. */
    boolean takeOnCredit(K key, int credit) {
        long now = ticker.nanos();
        return bucket(key, now).takeOnCredit(now, credit);
    }

    /** Counts one, allowed or not, and tells how long to wait until it would have been allowed; zero if it was. */
    Duration owe(K key) {
        long now = ticker.nanos();
        return bucket(key, now).owe(now);
    }

    /** When one more will be allowed; zero if it is. */
    Duration untilNext(K key) {
        return untilCredit(key, 0);
    }

    /** When one more will be allowed on this credit; zero if it is. */
    Duration untilCredit(K key, int credit) {
        TokenBucket known = buckets.get(key);
        return known == null ? Duration.ZERO : known.untilCredit(ticker.nanos(), credit);
    }

    private TokenBucket bucket(K key, long now) {
        return buckets.computeIfAbsent(key, k -> new TokenBucket(rate, now));
    }

    /** Forgets whose history makes no difference any longer, so that memory stays bounded by recent traffic. */
    void forgetIdle() {
        long now = ticker.nanos();
        buckets.values().removeIf(bucket -> bucket.full(now));
    }

    /** How many are remembered. */
    int size() {
        return buckets.size();
    }
}
