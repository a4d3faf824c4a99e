package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are delivered in one order: those of a session, or all of a queue without sessions. Holds the sequence
 * numbers that are ready; deferred, scheduled and locked messages are not.
 */
final class Lane {
    /** Who owns the session, and until when. */
    record Hold(Consumer consumer, Instant until) {}

    private final String sessionId;
    private final TreeSet<Long> ready = new TreeSet<>();
    private @Nullable Hold hold;
    private byte @Nullable [] state;

    Lane(String sessionId) {
        this.sessionId = sessionId;
    }

    String sessionId() {
        return sessionId;
    }

    TreeSet<Long> ready() {
        return ready;
    }

    @Nullable
    Hold hold() {
        return hold;
    }

    void hold(@Nullable Hold newHold) {
        hold = newHold;
    }

    byte @Nullable [] state() {
        return state;
    }

    void state(byte @Nullable [] newState) {
        state = newState;
    }

    boolean isHeldBy(Consumer consumer) {
        return hold != null && hold.consumer() == consumer;
    }

    boolean isAvailable() {
        return hold == null && !ready.isEmpty();
    }

    boolean isForgettable() {
        return hold == null && ready.isEmpty() && state == null;
    }
}
