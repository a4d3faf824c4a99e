package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.codec.Received;
import io.tradeagent.schemas.topics.Topic;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a topic as what the outbox is told. What cannot be that is refused with an exception that makes it a dead letter.
 *
 * @param <T> the record type
 * @param topic that is read
 * @param records the topic's own form
 * @param codec what a record says
 * @param observer who counts
 */
record IncomingDeserializer<T>(
        Topic topic, Deserializer<T> records, Function<T, Received> codec, OutboxObserver observer)
        implements Deserializer<Incoming> {

    @Override
    public Incoming deserialize(String name, byte @Nullable [] bytes) {
        try {
            T value = bytes == null ? null : records.deserialize(name, bytes);
            if (bytes == null || value == null) {
                throw new SerializationException("the record has no value");
            }
            return new Incoming(topic, codec.apply(value), bytes);
        } catch (SerializationException | IllegalArgumentException e) {
            observer.deadLettered(topic);
            throw e;
        }
    }
}
