package io.tradeagent.approval.kafka;

import io.tradeagent.schema.session.Inbound;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The producer, made when it is first needed and made anew after a failure that it does not survive. So a cluster whose
 * name cannot even be resolved is an outage like any other, not a failed start. Safe for use by many threads.
 */
final class InboundProducer implements AutoCloseable {

    private static final Duration METADATA_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final InboundTopic topic;
    private final Serializer<Inbound> values;
    private @Nullable Producer<String, Inbound> producer;
    private boolean closed;

    InboundProducer(InboundTopic topic, Serializer<Inbound> values) {
        this.topic = topic;
        this.values = values;
    }

    /**
     * Hands a record over.
     *
     * @throws org.apache.kafka.common.KafkaException when the record cannot be taken; it is not in the log then
     * @throws IllegalStateException after {@link #close}
     */
    Future<RecordMetadata> send(ProducerRecord<String, Inbound> record) {
        return open().send(record);
    }

    private synchronized Producer<String, Inbound> open() {
        if (closed) {
            throw new IllegalStateException("the producer is closed");
        }
        Producer<String, Inbound> current = producer;
        if (current == null) {
            current = new KafkaProducer<>(settings(), new StringSerializer(), values);
            try {
                topic.verify(current.partitionsFor(topic.name()).size());
            } catch (RuntimeException e) {
                current.close(Duration.ZERO);
                throw e;
            }
            producer = current;
        }
        return current;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                topic.bootstrapServers(),
                ProducerConfig.CLIENT_ID_CONFIG,
                "approval-connector",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                (int) METADATA_TIMEOUT.toMillis(),
                // The producer itself tries for as long as it takes, with one producer sequence: an outage ends with
                // one record. A time limit here would end it with "unknown", and then with two.
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE);
    }

    /** Gives up on the producer and on every record that it still holds; the next send makes a new one. */
    void discard() {
        close(Duration.ZERO);
    }

    /** Gives what is on its way a moment to arrive, then gives up for good. */
    @Override
    public synchronized void close() {
        closed = true;
        close(CLOSE_PATIENCE);
    }

    private synchronized void close(Duration patience) {
        if (producer != null) {
            producer.close(patience);
            producer = null;
        }
    }
}
