package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.OutboxParameters;
import java.time.Duration;

/** Times short enough to wait for. */
record Parameters(Duration redeliveryInitial, Duration redeliveryMax, int maxAttempts, int maxUnsettled)
        implements OutboxParameters {

    static final Parameters QUICK = new Parameters(Duration.ofSeconds(1), Duration.ofSeconds(10), 2, 100);

    /** For a real broker: nothing happens by itself. */
    static final Parameters PATIENT = new Parameters(Duration.ofMinutes(1), Duration.ofMinutes(1), 10, 5_000);

    /** As wide as the outbox: these tests are about other things. */
    @Override
    public int window() {
        return maxUnsettled;
    }
}
