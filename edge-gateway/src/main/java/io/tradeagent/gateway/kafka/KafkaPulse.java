package io.tradeagent.gateway.kafka;

import io.tradeagent.gateway.Ticker;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Whether Kafka answers. Asked at most every other second, however often somebody wants to know. */
public final class KafkaPulse {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Admin admin;
    private final Ticker ticker;
    private boolean beating;
    private boolean felt;
    private long feltAt;

    /** @param admin stays the caller's to close */
    public KafkaPulse(Admin admin, Ticker ticker) {
        this.admin = admin;
        this.ticker = ticker;
    }

    /** Whether a broker answered a moment ago. Blocks for a second at most. */
    public synchronized boolean beating() {
        long now = ticker.nanos();
        if (!felt || now - feltAt > FRESH.toNanos()) {
            beating = ask();
            felt = true;
            feltAt = now;
        }
        return beating;
    }

    private boolean ask() {
        try {
            admin.describeCluster().clusterId().get(ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
