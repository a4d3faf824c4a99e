package io.tradeagent.servicebus.entity;

import org.jspecify.annotations.Nullable;

/**
 * Why a message lies in a dead-letter queue.
 *
 * @param source the entity that it came from, as configured
 */
public record DeadLetter(@Nullable String reason, @Nullable String description, String source) {}
