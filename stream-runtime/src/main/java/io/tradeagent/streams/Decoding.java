package io.tradeagent.streams;

import io.tradeagent.schemas.topics.Topic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Turns a topic's bytes into records; what cannot be read goes to the topic's dead letters in the same transaction, and the stream
 * goes on.
 *
 * <p>This is a processor and not a deserialization handler, because only so are the dead letter and the offset of the record that
 * it stands for committed together. A registry that does not answer is no reason to give up on a record: the retriable error
 * leaves the processor, and the task tries again.
 *
 * @param <T> the record type
 * @param service named in the dead letter
 * @param topic that is read
 * @param deserializer of its values
 * @param next name of the processor that gets the records
 * @param deadLetters name of the sink that gets the rest, as bytes
 */
public record Decoding<T>(String service, Topic topic, Deserializer<T> deserializer, String next, String deadLetters)
        implements ProcessorSupplier<String, byte[], String, Object> {

    @Override
    public Processor<String, byte[], String, Object> get() {
        return new Processor<>() {
            private ProcessorContext<String, Object> context;

            @Override
            public void init(ProcessorContext<String, Object> context) {
                this.context = context;
            }

            @Override
            public void process(Record<String, byte[]> record) {
                T value;
                try {
                    value = decode(record);
                } catch (RetriableException unavailable) {
                    throw unavailable;
                } catch (SerializationException | IllegalArgumentException unreadable) {
                    new DeadLetters(service, context).put(record, record.value(), unreadable, deadLetters);
                    return;
                }
                context.forward(record.withValue(value), next);
            }
        };
    }

    private T decode(Record<String, byte[]> record) {
        if (record.key() == null) {
            throw new SerializationException("the record has no key");
        }
        if (record.value() == null) {
            throw new SerializationException("the record has no value");
        }
        return deserializer.deserialize(topic.topicName(), record.headers(), record.value());
    }
}
