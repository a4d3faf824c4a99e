package io.tradeagent.local.deadletters;

import io.tradeagent.local.client.SoleProducer;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Brings dead letters of one topic back, each in a transaction of its own: the record, the mark and the audit entry are there
 * together or not at all, whenever the process dies. A second writer for the topic fences the first, and finds all that it did.
 */
final class RedriveWriter implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<AuditEntry> audits;

    private RedriveWriter(KafkaProducer<byte[], byte[]> producer, Serializer<AuditEntry> audits) {
        this.producer = producer;
        this.audits = audits;
    }

    /** Opens the only writer: whatever another one has not committed is undone when this returns, and it can commit no more. */
    static RedriveWriter open(String bootstrapServers, Topic topic, SchemaRegistry registry) {
        return new RedriveWriter(
                SoleProducer.open(bootstrapServers, "ta-dlq-redrive." + topic.topicName()),
                AvroSerde.of(AuditEntry.class, registry).serializer());
    }

    /**
     * Brings one back; returns when it is committed.
     *
     * @return where the record stands now
     * @throws KafkaException if it is not, or if that cannot be told; the next run finds out
     */
    RecordMetadata write(RedriveRecords records) throws InterruptedException {
        RecordMetadata written = stage(records);
        producer.commitTransaction();
        return written;
    }

    /** All of it but the commit. */
    RecordMetadata stage(RedriveRecords records) throws InterruptedException {
        ProducerRecord<byte[], byte[]> audit = toRecord(records.audit());
        producer.beginTransaction();
        Future<RecordMetadata> written = producer.send(records.record());
        producer.send(records.mark());
        producer.send(audit);
        try {
            return written.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }

    private ProducerRecord<byte[], byte[]> toRecord(AuditEntry entry) {
        String topic = Topic.AUDIT.topicName();
        String key = entry.getTenantId() + "/" + entry.getAccountId();
        return new ProducerRecord<>(
                topic,
                AccountPartitioner.partition(key, producer.partitionsFor(topic).size()),
                null,
                key.getBytes(StandardCharsets.UTF_8),
                audits.serialize(topic, entry),
                RedriveRecords.auditHeaders(entry));
    }

    /** Ends at once, as if the process died: what is staged stays open until somebody else comes, or the broker's patience ends. */
    void abandon() {
        producer.close(Duration.ZERO);
    }

    /** Undoes what is staged. */
    @Override
    public void close() {
        producer.close();
    }
}
