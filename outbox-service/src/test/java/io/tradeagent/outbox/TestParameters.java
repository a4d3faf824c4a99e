package io.tradeagent.outbox;

import java.time.Duration;

/** Small numbers, so that every bound is near. */
record TestParameters(Duration redeliveryInitial, Duration redeliveryMax, int maxAttempts, int maxUnsettled, int window)
        implements OutboxParameters {

    TestParameters(Duration redeliveryInitial, Duration redeliveryMax, int maxAttempts, int maxUnsettled) {
        this(redeliveryInitial, redeliveryMax, maxAttempts, maxUnsettled, 500);
    }

    static final TestParameters SMALL = new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(30), 3, 10);
}
