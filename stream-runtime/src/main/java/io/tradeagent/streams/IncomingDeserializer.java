package io.tradeagent.streams;

import io.tradeagent.schemas.topics.Topic;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a topic as what a service is told. What cannot be that is refused with an exception that makes it a dead letter.
 *
 * @param <T> the record type
 * @param <I> what the service is told
 * @param topic that is read
 * @param records the topic's own form
 * @param codec what a record says
 * @param refused told of each record that is refused
 */
public record IncomingDeserializer<T, I>(
        Topic topic, Deserializer<T> records, Function<T, I> codec, Consumer<Topic> refused)
        implements Deserializer<Incoming<I>> {

    @Override
    public Incoming<I> deserialize(String name, byte @Nullable [] bytes) {
        try {
            T value = bytes == null ? null : records.deserialize(name, bytes);
            if (bytes == null || value == null) {
                throw new SerializationException("the record has no value");
            }
            return new Incoming<>(topic, codec.apply(value), bytes);
        } catch (SerializationException | IllegalArgumentException e) {
            refused.accept(topic);
            throw e;
        }
    }
}
