package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes up a certificate that was renewed. It looks at the files time and again, which works for every way in which they are replaced; notices
 * of the file system do not.
 */
final class TlsReload implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TlsReload.class);
    private static final String RELOADS = "tradeagent.gateway.tls.reloads";

    private final Optional<TlsEndpoint> tls;
    private final Duration interval;
    private final MeterRegistry registry;
    private volatile @Nullable ScheduledExecutorService timer;
    private @Nullable String told;

    /** @param tls absent where there is nothing to do */
    TlsReload(Optional<TlsEndpoint> tls, Duration interval, MeterRegistry registry) {
        this.tls = tls;
        this.interval = interval;
        this.registry = registry;
    }

    @Override
    public void start() {
        // A thread of its own: a file system that hangs must hold up nothing else.
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("gateway-tls").factory());
        tls.ifPresent(endpoint -> {
            LOG.info("The gateway speaks TLS as {}", endpoint.identity());
            registry.gauge(
                    "tradeagent.gateway.tls.expires",
                    endpoint,
                    e -> e.expiresAt().getEpochSecond());
            started.scheduleWithFixedDelay(
                    () -> look(endpoint), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        });
        timer = started;
    }

    /** A pair that is of no use must not end the one that is: it stays in use, and the operator is told once, and by a metric. */
    private void look(TlsEndpoint endpoint) {
        try {
            if (endpoint.refresh()) {
                LOG.info("The gateway speaks TLS as {} from now on", endpoint.identity());
                registry.counter(RELOADS, "result", "renewed").increment();
            }
            told = null;
        } catch (RuntimeException e) {
            registry.counter(RELOADS, "result", "refused").increment();
            String why = String.valueOf(e.getMessage());
            if (!why.equals(told)) {
                LOG.error("The certificate was not renewed, {} stays in use: {}", endpoint.identity(), why);
                told = why;
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
