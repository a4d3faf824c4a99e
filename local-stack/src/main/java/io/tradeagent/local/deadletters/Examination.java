package io.tradeagent.local.deadletters;

import io.tradeagent.local.client.TopicReader;
import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Retention;
import io.tradeagent.schemas.topics.Topic;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Looks at dead letters of one topic, one after the other, and says which may be brought back. */
final class Examination {

    private final Deserializer<? extends SpecificRecord> values;
    private final int partitions;
    private final Set<RecordOrigin> broughtBack;
    private final Map<ByteBuffer, Long> newest;

    /**
     * Prepares for a topic.
     *
     * @param partitions of the topic
     * @param broughtBack what was brought back before
     * @param newest the last offset of each key, where the topic keeps only the last record of each; else empty
     */
    Examination(
            Deserializer<? extends SpecificRecord> values,
            int partitions,
            Set<RecordOrigin> broughtBack,
            Map<ByteBuffer, Long> newest) {
        this.values = values;
        this.partitions = partitions;
        this.broughtBack = new HashSet<>(broughtBack);
        this.newest = newest;
    }

    /** Of a topic as it is now. */
    static Examination of(String bootstrapServers, Topic topic, SchemaRegistry registry) {
        return new Examination(
                AvroSerde.of(topic.recordType(), registry).deserializer(),
                TopicReader.partitionsOf(bootstrapServers, topic.topicName()),
                new DeadLetterLog(bootstrapServers, topic).marks().keySet(),
                topic.retention() instanceof Retention.Compacted ? newest(bootstrapServers, topic) : Map.of());
    }

    private static Map<ByteBuffer, Long> newest(String bootstrapServers, Topic topic) {
        Map<ByteBuffer, Long> newest = new HashMap<>();
        try (TopicReader reader = TopicReader.atBeginning(bootstrapServers, topic.topicName())) {
            reader.readToEnd(record -> {
                if (record.key() != null) {
                    newest.put(ByteBuffer.wrap(record.key()), record.offset());
                }
                return true;
            });
        }
        return newest;
    }

    /**
     * What is to become of a dead letter.
     *
     * @throws RetriableException if the schema registry cannot be asked now
     */
    Verdict judge(DeadLetter letter, Objections objections) {
        RecordOrigin origin = letter.origin().orElse(null);
        if (origin == null || origin.partition() >= partitions) {
            return Verdict.ORIGIN_UNKNOWN;
        }
        if (broughtBack.contains(origin)) {
            return Verdict.ALREADY_REDRIVEN;
        }
        if (objections == Objections.OVERRULED) {
            return Verdict.FIT;
        }
        if (!readable(letter.record().value())) {
            return Verdict.UNREADABLE;
        }
        return superseded(letter.record().key(), origin) ? Verdict.SUPERSEDED : Verdict.FIT;
    }

    /** Another dead letter of the same record need not follow it. */
    void taken(DeadLetter letter) {
        letter.origin().ifPresent(broughtBack::add);
    }

    private boolean readable(byte @Nullable [] value) {
        if (value == null) {
            return false;
        }
        try {
            values.deserialize("", value);
            return true;
        } catch (RetriableException unavailable) {
            throw unavailable;
        } catch (SerializationException unreadable) {
            return false;
        }
    }

    private boolean superseded(byte @Nullable [] key, RecordOrigin origin) {
        return key != null && newest.getOrDefault(ByteBuffer.wrap(key), -1L) > origin.offset();
    }
}
