package io.tradeagent.servicebus.entity;

import org.jspecify.annotations.Nullable;

/** A durable change of one entity. Applying the same changes in the same order gives the same state. */
public sealed interface Change {
    EntityPath entity();

    /** A message entered, or its image was replaced as a whole. */
    record Stored(EntityPath entity, Message message) implements Change {}

    /** State and delivery count changed, the content did not: spares the log the body. */
    record Revised(EntityPath entity, long sequenceNumber, MessageState state, int deliveryCount) implements Change {}

    /** The message is gone from this entity: completed, moved, cancelled or expired. */
    record Removed(EntityPath entity, long sequenceNumber) implements Change {}

    /** The state of a session was set; null clears it. */
    record SessionStateSet(EntityPath entity, String sessionId, byte @Nullable [] state) implements Change {}

    /** Sequence numbers below {@code next} are used up, though their messages may be gone. Written by compaction. */
    record SequenceReached(EntityPath entity, long next) implements Change {}
}
