package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.Attempt;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.AuthenticationObserver;
import io.tradeagent.gateway.FailedAuthentication;
import io.tradeagent.gateway.Limit;
import io.tradeagent.gateway.Rate;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.TokenBucket;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts every authentication that did not succeed, and writes down, in the log and in the audit trail, as many as an attacker cannot
 * flood them with.
 */
final class AuthenticationMetrics implements AuthenticationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationMetrics.class);
    private static final String PREFIX = "tradeagent.gateway.authentication.";
    private static final Rate LINES = new Rate(100, 1);

    private final MeterRegistry registry;
    private final Ticker ticker;
    private final InstantSource clock;
    private final FailedAuthentication.Trail trail;
    private final TokenBucket lines;
    private final AtomicLong unwritten = new AtomicLong();

    AuthenticationMetrics(
            MeterRegistry registry, Ticker ticker, InstantSource clock, FailedAuthentication.Trail trail) {
        this.registry = registry;
        this.ticker = ticker;
        this.clock = clock;
        this.trail = trail;
        this.lines = new TokenBucket(LINES, ticker.nanos());
    }

    @Override
    public void refused(Attempt attempt, AuthenticationFault fault) {
        registry.counter(PREFIX + "refused", "method", attempt.method(), "reason", fault.text())
                .increment();
        write(attempt, fault.text());
    }

    @Override
    public void lockedOut(Attempt attempt, Limit limit) {
        registry.counter(PREFIX + "locked.out", "method", attempt.method(), "limit", limit.text())
                .increment();
        write(attempt, limit == Limit.SOURCE_FAILURES ? "source_locked_out" : "locked_out");
    }

    @Override
    public void unavailable(Attempt attempt) {
        registry.counter(PREFIX + "unavailable", "method", attempt.method()).increment();
        write(attempt, "unavailable");
    }

    private void write(Attempt attempt, String reason) {
        if (!lines.take(ticker.nanos())) {
            unwritten.incrementAndGet();
            return;
        }
        long others = unwritten.getAndSet(0);
        trail.add(new FailedAuthentication(clock.instant(), attempt, reason, others));
        LOG.atWarn()
                .addKeyValue("event.action", "authentication_failed")
                .addKeyValue("event.outcome", "failure")
                .addKeyValue("event.code", reason)
                .addKeyValue("source.address", attempt.source().name())
                .addKeyValue("tradeagent.tenant", attempt.account().tenant().value())
                .addKeyValue("tradeagent.account", attempt.account().id())
                .addKeyValue("tradeagent.auth_method", attempt.method())
                .addKeyValue("tradeagent.lines_not_written", others)
                .log(
                        "Authentication of {} from {} by {} failed: {}",
                        attempt.account(),
                        attempt.source(),
                        attempt.method(),
                        reason);
    }
}
