package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.codec.Received;
import io.tradeagent.schemas.topics.Topic;

/**
 * A record that was read.
 *
 * @param topic that it stood in
 * @param received what it says
 * @param bytes as it stood there, for its dead letter
 */
@SuppressWarnings("ArrayRecordComponent") // Passed from one processor to the next, never compared.
record Incoming(Topic topic, Received received, byte[] bytes) {}
