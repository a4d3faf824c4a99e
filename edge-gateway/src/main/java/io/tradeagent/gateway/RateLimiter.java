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

    /** When one more will be allowed; zero if it is. */
    Duration untilNext(K key) {
        long now = ticker.nanos();
        return bucket(key, now).untilNext(now);
    }

    private TokenBucket bucket(K key, long now) {
        return buckets.computeIfAbsent(key, k -> new TokenBucket(rate, now));
    }

    /** Forgets whose history makes no difference any longer, so that memory stays bounded by recent traffic. */
    void forgetIdle() {
        long now = ticker.nanos();
        buckets.values().removeIf(bucket -> bucket.full(now));
    }
}
