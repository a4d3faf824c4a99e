package io.tradeagent.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one source may ask for: so many sessions in a time, so many connections at once. */
public final class Admission {

    /** Nobody can say when a connection will end. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final int mostConnections;
    private final RateLimiter<Source> creations;
    private final Map<Source, Integer> connections = new ConcurrentHashMap<>();

    public Admission(Rate creations, int mostConnections, Ticker ticker) {
        this.creations = new RateLimiter<>(creations, ticker);
        this.mostConnections = mostConnections;
    }

    /**
     * Counts a session creation.
     *
     * @throws Refusal {@code rate_limited} if the source has made too many
     */
    public void admitCreation(Source source) {
        if (!creations.take(source)) {
            throw Refusal.tooMuch(Limit.SOURCE_CREATIONS, creations.untilNext(source));
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
            throw Refusal.tooMuch(Limit.SOURCE_CONNECTIONS, SOON);
        }
    }

    /** Counts a connection as gone. */
    public void release(Source source) {
        connections.computeIfPresent(source, (s, held) -> held > 1 ? held - 1 : null);
    }

    /** Forgets sources whose history makes no difference any longer, so that memory stays bounded by recent traffic. */
    public void forgetIdle() {
        creations.forgetIdle();
    }
}
