package io.tradeagent.streams;

import io.tradeagent.schemas.topics.Topic;

/**
 * A record that was read.
 *
 * @param <I> what a service is told
 * @param topic that it stood in
 * @param input what it says
 * @param bytes as it stood there, for its dead letter
 */
@SuppressWarnings("ArrayRecordComponent") // Passed from one processor to the next, never compared.
public record Incoming<I>(Topic topic, I input, byte[] bytes) {}
