package io.tradeagent.servicebus.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes that messages of one entity go through: pure, nothing is applied here. */
final class Outcomes {
    private final EntityPath path;
    private final String name;
    private final EntitySettings settings;
    private final @Nullable Backlog deadLetters;

    /** @param deadLetters where failed messages go; null for a dead-letter queue itself */
    Outcomes(EntityPath path, String name, EntitySettings settings, @Nullable Backlog deadLetters) {
        this.path = path;
        this.name = name;
        this.settings = settings;
        this.deadLetters = deadLetters;
    }

    /** Where failed messages go; there is no queue behind the path of a dead-letter queue's own. */
    EntityPath deadLetterQueue() {
        return path.deadLetterQueue();
    }

    Arrival arrival(long sequenceNumber, long originalSequenceNumber, Content content, Instant now) {
        Duration life = content.timeToLive();
        Duration limit = settings.timeToLive();
        if (limit != null && (life == null || limit.compareTo(life) < 0)) {
            life = limit;
        }
        return new Arrival(sequenceNumber, originalSequenceNumber, now, life == null ? null : now.plus(life));
    }

    /** A delivery failed: the message is available again, or dead-lettered when it failed too often. */
    List<Change> failed(Message message, Content content) {
        int failures = message.deliveryCount() + 1;
        if (failures >= settings.maxDeliveryCount() && deadLetters != null) {
            Message failed = message.withContent(content).revised(message.state(), failures);
            return deadLettered(
                    failed,
                    "MaxDeliveryCountExceeded",
                    "Message could not be consumed after " + failures + " delivery attempts.");
        }
        return revised(message, content, message.state(), failures);
    }

    List<Change> revised(Message message, Content content, MessageState state, int deliveryCount) {
        if (content == message.content()) {
            return List.of(new Change.Revised(path, message.sequenceNumber(), state, deliveryCount));
        }
        return List.of(new Change.Stored(path, message.withContent(content).revised(state, deliveryCount)));
    }

    List<Change> expired(Message message) {
        if (settings.expiry() == EntitySettings.ExpiryPolicy.DEAD_LETTER && deadLetters != null) {
            return deadLettered(message, "TTLExpiredException", "The message expired and was dead lettered.");
        }
        return removed(message);
    }

    List<Change> removed(Message message) {
        return List.of(new Change.Removed(path, message.sequenceNumber()));
    }

    List<Change> deadLettered(Message message, @Nullable String reason, @Nullable String description) {
        Message there = asDeadLetter(message, reason, description);
        return List.of(
                new Change.Stored(path.deadLetterQueue(), there), new Change.Removed(path, message.sequenceNumber()));
    }

    /** The image of a message in the dead-letter queue, with a sequence number of that queue. */
    Message asDeadLetter(Message message, @Nullable String reason, @Nullable String description) {
        if (deadLetters == null) {
            throw new RefusedException(
                    Refusal.NOT_ALLOWED, "A message in a dead-letter queue cannot be dead-lettered again.");
        }
        return message.deadLettered(deadLetters.takeSequence(), new DeadLetter(reason, description, name));
    }
}
