package io.tradeagent.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one source may ask for: so many sessions in a time, so many connections at once. */
public final class Admission {

    /** Nobody can say when a connection will end. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Rate creations;
    private final int mostConnections;
    private final Ticker ticker;
    private final Map<Source, TokenBucket> created = new ConcurrentHashMap<>();
    private final Map<Source, Integer> connections = new ConcurrentHashMap<>();

    public Admission(Rate creations, int mostConnections, Ticker ticker) {
        this.creations = creations;
        this.mostConnections = mostConnections;
        this.ticker = ticker;
    }

    /**
     * Counts a session creation.
     *
     * @throws Refusal {@code rate_limited} if the source has made too many
     */
    public void admitCreation(Source source) {
        long now = ticker.nanos();
        TokenBucket bucket = created.computeIfAbsent(source, s -> new TokenBucket(creations, now));
        if (!bucket.take(now)) {
            throw Refusal.tooMuch("too many session creations from this address", bucket.untilNext(now));
        }
    }

    /**
     * Counts a connection; whoever calls must {@link #release} it.
     *
     * @throws Refusal {@code rate_limited} if the source has too many
     */
    public void admitConnection(Source source) {
        int held = connections.merge(source, 1, Integer::sum);
        if (held > mostConnections) {
            release(source);
            throw Refusal.tooMuch("too many connections from this address", SOON);
        }
    }

    /** Counts a connection as gone. */
    public void release(Source source) {
        connections.computeIfPresent(source, (s, held) -> held > 1 ? held - 1 : null);
    }

    /** Forgets sources whose history makes no difference any longer, so that memory stays bounded by recent traffic. */
    public void forgetIdle() {
        long now = ticker.nanos();
        created.values().removeIf(bucket -> bucket.full(now));
    }
}
