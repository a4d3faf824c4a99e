package io.tradeagent.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps a source from guessing an account's key. What is locked is the account for that source, never the account: else anybody could
 * lock out its owner. Each method counts by itself: a success by one that takes any key must not end the row of another.
 */
public final class Lockout {

    private record Failures(int count, long lastNanos) {}

    private final LockoutRules rules;
    private final Ticker ticker;
    /** In the order of the last failure. */
    private final Map<Attempt, Failures> failures = new LinkedHashMap<>();

    public Lockout(LockoutRules rules, Ticker ticker) {
        this.rules = rules;
        this.ticker = ticker;
    }

    /** How much longer the account is locked for the source; zero if it is not. */
    public synchronized Duration remaining(Attempt attempt) {
        Failures past = failures.get(attempt);
        if (past == null || past.count() < rules.failures()) {
            return Duration.ZERO;
        }
        Duration left = rules.duration().minusNanos(ticker.nanos() - past.lastNanos());
        return left.isPositive() ? left : Duration.ZERO;
    }

    /** Counts a failure. One that comes while the account is locked does not prolong that. */
    public synchronized void failed(Attempt attempt) {
        if (remaining(attempt).isPositive()) {
            return;
        }
        Failures past = failures.remove(attempt);
        long now = ticker.nanos();
        failures.put(attempt, new Failures(past != null && inRow(past, now) ? past.count() + 1 : 1, now));
        forgetOldest(now);
    }

    /** Forgets the failures of a source that has proved itself. */
    public synchronized void succeeded(Attempt attempt) {
        failures.remove(attempt);
    }

    /** How many attempts that failed are remembered, each source, account and method once. */
    public synchronized int size() {
        return failures.size();
    }

    /** A lock that has ended, and a long pause, end the row. */
    private boolean inRow(Failures past, long now) {
        return past.count() < rules.failures()
                && now - past.lastNanos() < rules.duration().toNanos();
    }

    private void forgetOldest(long now) {
        var oldest = failures.values().iterator();
        while (oldest.hasNext()) {
            Failures past = oldest.next();
            boolean over = now - past.lastNanos() >= rules.duration().toNanos();
            if (!over && failures.size() <= rules.mostRemembered()) {
                return;
            }
            oldest.remove();
        }
    }
}
