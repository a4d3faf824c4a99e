package io.tradeagent.outbox.codec;

import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.Addressed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record to be written.
 *
 * @param topic where
 * @param key of the record
 * @param value of the record
 * @param partition for topics that are addressed; null: the account's
 * @param traceparent of the order that it is about; null: none
 */
public record Outgoing(
        Topic topic,
        String key,
        SpecificRecord value,
        @Nullable Integer partition,
        @Nullable String traceparent) implements Addressed {}
