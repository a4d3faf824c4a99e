package io.tradeagent.servicebus.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way in.
 *
 * @param scheduledFor when it is to become visible; null or past means at once
 */
public record Submission(Content content, @Nullable Instant scheduledFor) {}
