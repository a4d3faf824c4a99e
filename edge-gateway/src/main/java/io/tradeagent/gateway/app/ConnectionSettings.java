package io.tradeagent.gateway.app;

import io.tradeagent.gateway.ConnectionRules;
import io.tradeagent.gateway.Rate;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of one connection.
 *
 * @param eventsPerSecond that a session may send; more are read later
 * @param badFramesPerMinute that pass before they count as abuse
 * @param mostQueuedMessages for a slow client
 * @param mostQueuedCharacters for a slow client
 * @param mostUnanswered events, beyond which no more are read for a while
 * @param answerTimeout of an event
 * @param pollIdleTimeout after which a client that polls counts as gone
 * @param endToldFor how long a session that is over tells a client that polls why
 * @param handshakeTimeout of upgrade and goodbye
 */
@ConfigurationProperties("tradeagent.gateway.connection")
public record ConnectionSettings(
        @DefaultValue("500") int eventsPerSecond,
        @DefaultValue("120") int badFramesPerMinute,
        @DefaultValue("2048") int mostQueuedMessages,
        @DefaultValue("1048576") int mostQueuedCharacters,
        @DefaultValue("128") int mostUnanswered,
        @DefaultValue("5s") Duration answerTimeout,
        @DefaultValue("30s") Duration pollIdleTimeout,
        @DefaultValue("60s") Duration endToldFor,
        @DefaultValue("5s") Duration handshakeTimeout)
        implements ConnectionRules {

    private static final double SECONDS_PER_MINUTE = 60;

    public ConnectionSettings {
        new SettingViolations("tradeagent.gateway.connection")
                .requirePositive(eventsPerSecond, "events-per-second")
                .requirePositive(badFramesPerMinute, "bad-frames-per-minute")
                .requirePositive(mostQueuedMessages, "most-queued-messages")
                .requirePositive(mostQueuedCharacters, "most-queued-characters")
                .requirePositive(mostUnanswered, "most-unanswered")
                .requirePositive(answerTimeout, "answer-timeout")
                .requirePositive(pollIdleTimeout, "poll-idle-timeout")
                .requirePositive(endToldFor, "end-told-for")
                .requirePositive(handshakeTimeout, "handshake-timeout")
                .report();
    }

    @Override
    public Rate events() {
        return new Rate(eventsPerSecond, eventsPerSecond);
    }

    @Override
    public Rate badFrames() {
        return new Rate(badFramesPerMinute, badFramesPerMinute / SECONDS_PER_MINUTE);
    }
}
