package io.tradeagent.gateway;

import java.time.Duration;

/** Small bounds. */
record TestRules(int mostQueuedMessages, int mostUnanswered) implements ConnectionRules {

    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    static final Duration POLL_IDLE_TIMEOUT = Duration.ofSeconds(30);
    static final Duration END_TOLD_FOR = Duration.ofSeconds(60);
    static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(3);

    @Override
    public int mostQueuedCharacters() {
        return 10_000;
    }

    @Override
    public Rate events() {
        return new Rate(10, 10);
    }

    @Override
    public Rate badFrames() {
        return new Rate(2, 1);
    }

    @Override
    public Duration answerTimeout() {
        return ANSWER_TIMEOUT;
    }

    @Override
    public Duration pollIdleTimeout() {
        return POLL_IDLE_TIMEOUT;
    }

    @Override
    public Duration endToldFor() {
        return END_TOLD_FOR;
    }

    @Override
    public Duration handshakeTimeout() {
        return HANDSHAKE_TIMEOUT;
    }
}
