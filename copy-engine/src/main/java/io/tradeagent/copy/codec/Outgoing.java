package io.tradeagent.copy.codec;

import io.tradeagent.schemas.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record to be written.
 *
 * @param topic where
 * @param key of the record
 * @param value of the record
 * @param traceparent W3C trace context of what it follows from; null: none
 */
public record Outgoing(
        Topic topic,
        String key,
        SpecificRecord value,
        @Nullable String traceparent) {}
