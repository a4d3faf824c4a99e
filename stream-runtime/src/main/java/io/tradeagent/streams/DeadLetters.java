package io.tradeagent.streams;

import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a Streams task puts the records that it cannot process: into the same transaction as the step over them, so that one is
 * neither lost nor put aside twice.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String service;
    private final ProcessorContext<String, Object> context;

    /**
     * The dead letters of a task.
     *
     * @param service named in each
     * @param context of the processor that gives up on records
     */
    public DeadLetters(String service, ProcessorContext<String, Object> context) {
        this.service = service;
        this.context = context;
    }

    /** Adds the sink of a topic's dead letters: bytes, in the partition of their account. */
    public static void addSink(Topology topology, Topic topic, String name, String... parents) {
        topology.addSink(
                name,
                topic.deadLetterName(),
                new StringSerializer(),
                new ByteArraySerializer(),
                new AccountStreamPartitioner<>(),
                parents);
    }

    /**
     * Puts a record aside that stands under another account's key, or in another's partition: decided here, it would be a second
     * truth about that account. The sink is named like the topic's dead letters.
     */
    public void putMisaddressed(Record<String, ? extends Incoming<?>> record) {
        Incoming<?> incoming = record.value();
        put(
                record,
                incoming.bytes(),
                new IllegalArgumentException("key or partition is not the account's"),
                incoming.topic().deadLetterName());
    }

    /**
     * Puts the record aside that the task is at. Its dead letter has the time of now: it is to be kept for long from now on, however
     * old the record is.
     *
     * @param record whose key and headers go along
     * @param value what the sink writes as the record's bytes; null for a record without a value
     * @param error why
     * @param sink name of the sink
     */
    public void put(Record<String, ?> record, @Nullable Object value, Exception error, String sink) {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        log.atError()
                .addKeyValue("topic", metadata.topic())
                .addKeyValue("partition", metadata.partition())
                .addKeyValue("offset", metadata.offset())
                .log(
                        "A record that cannot be processed moved to the dead letters: {}",
                        error.getClass().getSimpleName());
        RecordOrigin origin = new RecordOrigin(
                metadata.topic(), metadata.partition(), metadata.offset(), Instant.ofEpochMilli(record.timestamp()));
        long now = context.currentSystemTimeMs();
        RecordHeaders headers = new RecordHeaders(record.headers());
        DeadLetterHeaders.add(headers, service, origin, error, Instant.ofEpochMilli(now));
        context.forward(new Record<>(record.key(), value, now, headers), sink);
    }
}
