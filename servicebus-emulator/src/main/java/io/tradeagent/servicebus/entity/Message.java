package io.tradeagent.servicebus.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The durable image of a message in one entity. Immutable: a change of state is a new image.
 *
 * @param dueAt when a scheduled message becomes active; null in the other states
 * @param deliveryCount failed deliveries so far; 0 at the first delivery
 * @param deadLetter null outside dead-letter queues
 */
public record Message(
        Arrival arrival,
        Content content,
        MessageState state,
        @Nullable Instant dueAt,
        int deliveryCount,
        @Nullable DeadLetter deadLetter) {

    static Message active(Arrival arrival, Content content) {
        return new Message(arrival, content, MessageState.ACTIVE, null, 0, null);
    }

    static Message scheduled(Arrival arrival, Content content, Instant dueAt) {
        return new Message(arrival, content, MessageState.SCHEDULED, dueAt, 0, null);
    }

    public long sequenceNumber() {
        return arrival.sequenceNumber();
    }

    public @Nullable String sessionId() {
        return content.sessionId();
    }

    Message revised(MessageState newState, int newDeliveryCount) {
        return new Message(arrival, content, newState, null, newDeliveryCount, deadLetter);
    }

    Message withContent(Content replacement) {
        return new Message(arrival, replacement, state, dueAt, deliveryCount, deadLetter);
    }

    Message deadLettered(long sequenceNumber, DeadLetter why) {
        Arrival there = new Arrival(sequenceNumber, arrival.originalSequenceNumber(), arrival.enqueuedAt(), null);
        return new Message(there, content, MessageState.ACTIVE, null, deliveryCount, why);
    }

    boolean expiredAt(Instant now) {
        Instant end = arrival.expiresAt();
        return end != null && !end.isAfter(now);
    }
}
