package io.tradeagent.session.stream;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether silence may be held against terminals. While the platform itself was down, or its log could not be written, they had
 * no way to be heard: after that each gets one full timeout.
 *
 * <p>A probe goes through the log now and then. One that takes long to come back, and a pause of this thread, show that the log
 * stood still.
 */
final class LogPulse {

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);
    private static final Duration LEAST_PERIOD = Duration.ofMillis(500);

    private final Duration grace;
    private final Duration patience;
    private final Duration period;
    private Instant quietUntil;
    private Instant lastTick;
    private Instant lastProbe;
    private @Nullable Instant unanswered;

    /**
     * A pulse that starts with a full grace.
     *
     * @param heartbeatTimeout that terminals are granted
     */
    LogPulse(Duration heartbeatTimeout, Instant now) {
        this.grace = heartbeatTimeout;
        this.patience = longer(heartbeatTimeout.dividedBy(3), LEAST_PATIENCE);
        this.period = longer(heartbeatTimeout.dividedBy(6), LEAST_PERIOD);
        this.quietUntil = now.plus(grace);
        this.lastTick = now;
        this.lastProbe = now;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Time goes on. Called steadily; a long pause between two calls shows that this thread stood still. */
    void tick(Instant now) {
        if (now.isAfter(lastTick.plus(patience))) {
            quietUntil = now.plus(grace);
        }
        lastTick = now;
    }

    /** Whether it is time for a probe, which is then expected to be written. */
    boolean probe(Instant now) {
        if (now.isBefore(lastProbe.plus(period))) {
            return false;
        }
        lastProbe = now;
        if (unanswered == null) {
            unanswered = now;
        }
        return true;
    }

    /** A probe has come back through the log. */
    void answered(Instant now) {
        if (unanswered != null && now.isAfter(unanswered.plus(patience))) {
            quietUntil = now.plus(grace);
        }
        unanswered = null;
    }

    /** Whether silence may not be held against anyone now. */
    boolean quiet(Instant now) {
        boolean overdue = unanswered != null && now.isAfter(unanswered.plus(patience));
        return overdue || now.isBefore(quietUntil);
    }
}
