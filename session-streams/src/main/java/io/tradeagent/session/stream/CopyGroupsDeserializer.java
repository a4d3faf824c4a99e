package io.tradeagent.session.stream;

import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.session.codec.CopyVersion;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Bytes of the copy groups' topic as what sessions need of them. What cannot be read is refused, and becomes a dead letter. */
final class CopyGroupsDeserializer implements Deserializer<CopyVersion> {

    private final Deserializer<CopyGroupsVersion> records;
    private final SessionObserver observer;

    CopyGroupsDeserializer(Deserializer<CopyGroupsVersion> records, SessionObserver observer) {
        this.records = records;
        this.observer = observer;
    }

    @Override
    public CopyVersion deserialize(String topic, byte @Nullable [] bytes) {
        try {
            CopyGroupsVersion version = records.deserialize(topic, bytes);
            if (version == null) {
                throw new SerializationException("the record has no value");
            }
            return CopyVersion.of(version);
        } catch (SerializationException | IllegalArgumentException e) {
            observer.deadLettered();
            throw e;
        }
    }
}
