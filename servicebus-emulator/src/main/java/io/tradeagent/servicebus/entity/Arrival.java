package io.tradeagent.servicebus.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an entity notes when a message enters it.
 *
 * @param sequenceNumber unique and rising within the entity
 * @param originalSequenceNumber the number where the message first entered, before scheduling or dead-lettering moved it
 * @param enqueuedAt to the millisecond
 * @param expiresAt null when it never expires
 */
public record Arrival(
        long sequenceNumber,
        long originalSequenceNumber,
        Instant enqueuedAt,
        @Nullable Instant expiresAt) {}
