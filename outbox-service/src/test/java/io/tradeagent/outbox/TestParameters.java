package io.tradeagent.outbox;

import java.time.Duration;

/** Small numbers, so that every bound is near. */
record TestParameters(Duration redeliveryInitial, Duration redeliveryMax, int maxAttempts, int maxUnsettled)
        implements OutboxParameters {

    static final TestParameters SMALL = new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(30), 3, 10);
}
