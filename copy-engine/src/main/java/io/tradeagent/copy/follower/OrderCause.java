package io.tradeagent.copy.follower;

import org.jspecify.annotations.Nullable;

/**
 * What an order inherits from what it follows from.
 *
 * @param sandbox whether it may reach sandbox identities alone
 * @param traceparent W3C trace context, or null
 */
public record OrderCause(boolean sandbox, @Nullable String traceparent) {}
