package io.tradeagent.session.stream;

import io.tradeagent.schema.session.Inbound;
import io.tradeagent.session.codec.Arrival;
import io.tradeagent.session.codec.CommandCodec;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Bytes of the inbound log as commands. What cannot be one is refused with an exception that makes it a dead letter. */
final class InboundDeserializer implements Deserializer<Arrival> {

    private final Deserializer<Inbound> records;
    private final CommandCodec codec;
    private final SessionObserver observer;

    InboundDeserializer(Deserializer<Inbound> records, CommandCodec codec, SessionObserver observer) {
        this.records = records;
        this.codec = codec;
        this.observer = observer;
    }

    @Override
    public Arrival deserialize(String topic, byte @Nullable [] bytes) {
        try {
            Inbound inbound = records.deserialize(topic, bytes);
            if (inbound == null) {
                throw new SerializationException("the record has no value");
            }
            return codec.read(inbound);
        } catch (SerializationException | IllegalArgumentException e) {
            observer.deadLettered();
            throw e;
        }
    }
}
