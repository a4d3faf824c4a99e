package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a receiver on one message.
 *
 * @param owner null when the message was fetched by its sequence number: no link stands behind it
 */
record Lock(UUID token, Instant until, @Nullable Consumer owner) {}
