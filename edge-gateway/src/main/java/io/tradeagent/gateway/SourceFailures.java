package io.tradeagent.gateway;

import java.time.Duration;

/**
 * Keeps a source from trying a few keys with each of many accounts, which no {@link Lockout} of an account would notice. So many failures
 * may come at once, and so many in the long run; beyond that the source has to wait, with whatever account. Each method counts by itself: those
 * who prove themselves by another one must not suffer. A success
 * forgives nothing, for whoever guesses may well have an account of its own; and it needs no forgiveness, for many honest clients may
 * share a source with one that is set up badly: that one is locked out long before.
 */
public final class SourceFailures {

    /** Where guesses come from, and of what. */
    private record Guesser(Source source, String method) {

        static Guesser of(Attempt attempt) {
            return new Guesser(attempt.source(), attempt.method());
        }
    }

    private final RateLimiter<Guesser> failures;

    public SourceFailures(Rate most, Ticker ticker) {
        this.failures = new RateLimiter<>(most, ticker);
    }

    /** How much longer nothing of the source is judged by the method; zero if it may try. */
    Duration remaining(Attempt attempt) {
        return failures.untilNext(Guesser.of(attempt));
    }

    /** Counts a failure. */
    void failed(Attempt attempt) {
        failures.take(Guesser.of(attempt));
    }

    /** Forgets sources whose history makes no difference any longer, so that memory stays bounded by recent traffic. */
    public void forgetIdle() {
        failures.forgetIdle();
    }

    /** How many sources with failures are remembered, each by each method once. */
    public int size() {
        return failures.size();
    }
}
