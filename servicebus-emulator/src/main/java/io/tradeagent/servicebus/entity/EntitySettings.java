package io.tradeagent.servicebus.entity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a queue or a subscription treats its messages. Immutable; every {@code with}-style method returns a copy.
 *
 * @param lockDuration how long a peek-lock (or a session lock) lasts before it has to be renewed
 * @param maxDeliveryCount deliveries that may fail before the message is dead-lettered
 * @param timeToLive the longest life of a message, null for unlimited; a shorter one of the message wins
 * @param sessions whether receivers must accept a session
 * @param expiry what becomes of a message whose life has ended
 */
public record EntitySettings(
        Duration lockDuration,
        int maxDeliveryCount,
        @Nullable Duration timeToLive,
        SessionMode sessions,
        ExpiryPolicy expiry) {

    /** Whether an entity groups its messages by session. */
    public enum SessionMode {
        /** Any receiver gets any message; session ids are carried but mean nothing. */
        NONE,
        /** A receiver owns one session at a time and gets its messages in order. */
        REQUIRED
    }

    /** What becomes of an expired message. */
    public enum ExpiryPolicy {
        DISCARD,
        DEAD_LETTER
    }

    private static final EntitySettings DEFAULTS =
            new EntitySettings(Duration.ofMinutes(1), 10, null, SessionMode.NONE, ExpiryPolicy.DISCARD);

    /** Refuses values that no broker could honour. */
    public EntitySettings {
        if (lockDuration.isNegative() || lockDuration.isZero()) {
            throw new IllegalArgumentException("lockDuration must be positive, not " + lockDuration);
        }
        if (maxDeliveryCount < 1) {
            throw new IllegalArgumentException("maxDeliveryCount must be at least 1, not " + maxDeliveryCount);
        }
        if (timeToLive != null && (timeToLive.isNegative() || timeToLive.isZero())) {
            throw new IllegalArgumentException("timeToLive must be positive, not " + timeToLive);
        }
    }

    /** Locks of one minute, ten deliveries, unlimited life, no sessions, expired messages are discarded. */
    public static EntitySettings defaults() {
        return DEFAULTS;
    }

    public EntitySettings lockDuration(Duration duration) {
        return new EntitySettings(duration, maxDeliveryCount, timeToLive, sessions, expiry);
    }

    public EntitySettings maxDeliveryCount(int count) {
        return new EntitySettings(lockDuration, count, timeToLive, sessions, expiry);
    }

    public EntitySettings timeToLive(@Nullable Duration duration) {
        return new EntitySettings(lockDuration, maxDeliveryCount, duration, sessions, expiry);
    }

    public EntitySettings requiringSessions() {
        return new EntitySettings(lockDuration, maxDeliveryCount, timeToLive, SessionMode.REQUIRED, expiry);
    }

    public EntitySettings deadLetteringExpired() {
        return new EntitySettings(lockDuration, maxDeliveryCount, timeToLive, sessions, ExpiryPolicy.DEAD_LETTER);
    }

    /** The settings of a dead-letter queue: nothing expires, nothing is dead-lettered again. */
    EntitySettings forDeadLetters() {
        return new EntitySettings(lockDuration, Integer.MAX_VALUE, null, SessionMode.NONE, ExpiryPolicy.DISCARD);
    }

    boolean requiresSessions() {
        return sessions == SessionMode.REQUIRED;
    }
}
