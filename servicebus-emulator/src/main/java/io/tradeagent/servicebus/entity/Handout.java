package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the hands of a receiver.
 *
 * @param lockToken settles it; without meaning when the message was deleted as it was handed out
 * @param lockedUntil null when it was deleted as it was handed out
 */
public record Handout(
        Message message, UUID lockToken, @Nullable Instant lockedUntil) {}
