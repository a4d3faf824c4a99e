package io.tradeagent.gateway.authentication;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import io.tradeagent.gateway.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one issuer, kept for a while. They are fetched again when they are old, and when a token names one that is not among them,
 * because that is how issuers change keys; but seldom enough that tokens with invented keys do not make this gateway a burden.
 */
public final class IssuerKeys {

    private static final Duration FRESH = Duration.ofMinutes(10);
    /** Longer than most outages, shorter than an issuer may want a withdrawn key to count. */
    private static final Duration USABLE = Duration.ofHours(1);

    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
    private static final int MOST_CANDIDATES = 8;

    private record Snapshot(JWKSet keys, long fetchedAt) {}

    private record Attempt(long at, boolean failed) {}

    private final KeySource source;
    private final Ticker ticker;
    private final Consumer<IOException> unreachable;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private volatile @Nullable Attempt lastAttempt;

    /** @param unreachable told of each fetch that failed */
    public IssuerKeys(KeySource source, Ticker ticker, Consumer<IOException> unreachable) {
        this.source = source;
        this.ticker = ticker;
        this.unreachable = unreachable;
    }

    /** When it is worth asking again after an {@link IssuerUnavailableException}. */
    static Duration retryAfter() {
        return BETWEEN_FETCHES;
    }

    /**
     * The keys that may have signed a token, none if the issuer has none. The header chooses among them and brings none. May block.
     *
     * @throws IssuerUnavailableException if that cannot be told now
     */
    List<JWK> candidates(JWSHeader header) throws IssuerUnavailableException {
        JWKSelector selector = new JWKSelector(JWKMatcher.forJWSHeader(header));
        Snapshot known = snapshot;
        if (known == null || olderThan(known, FRESH)) {
            known = fetched(known);
        }
        if (known == null || olderThan(known, USABLE)) {
            throw new IssuerUnavailableException();
        }
        List<JWK> candidates = selector.select(known.keys());
        if (candidates.isEmpty()) {
            candidates = selector.select(newerThan(known).keys());
        }
        return candidates.stream().limit(MOST_CANDIDATES).toList();
    }

    /** The keys after a key was missing. Without an answer of the issuer nobody knows whether the key is new or invented. */
    private Snapshot newerThan(Snapshot known) throws IssuerUnavailableException {
        Snapshot newer = fetched(known);
        Attempt last = lastAttempt;
        if (newer == null || last == null || last.failed()) {
            throw new IssuerUnavailableException();
        }
        return newer;
    }

    /** Fetches, unless somebody else just has. Returns what is then known, null if nothing ever was. */
    private @Nullable Snapshot fetched(@Nullable Snapshot seen) {
        fetching.lock();
        try {
            Attempt last = lastAttempt;
            boolean lately = last != null && ticker.nanos() - last.at() < BETWEEN_FETCHES.toNanos();
            if (snapshot == seen && !lately) {
                fetch();
            }
            return snapshot;
        } finally {
            fetching.unlock();
        }
    }

    private void fetch() {
        try {
            snapshot = new Snapshot(source.fetch(), ticker.nanos());
            lastAttempt = new Attempt(ticker.nanos(), false);
        } catch (IOException e) {
            lastAttempt = new Attempt(ticker.nanos(), true);
            unreachable.accept(e);
        }
    }

    private boolean olderThan(Snapshot known, Duration age) {
        return ticker.nanos() - known.fetchedAt() >= age.toNanos();
    }
}
