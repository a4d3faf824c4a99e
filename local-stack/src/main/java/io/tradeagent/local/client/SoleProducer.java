package io.tradeagent.local.client;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Producers of which only the last one that was opened under a name can commit: what they do is done once, whoever begins it twice. */
public final class SoleProducer {

    private static final int ANSWER_TIMEOUT_MS = 10_000;
    /** What a killed run leaves open holds up the readers of its topics for no longer than this. */
    private static final int TRANSACTION_TIMEOUT_MS = 5_000;

    private SoleProducer() {}

    /**
     * Opens one, ready to begin a transaction: whatever another one of the name has not committed is undone when this returns,
     * and it can commit no more.
     *
     * @param name as transactional id
     * @throws KafkaException if Kafka does not confirm in time
     */
    public static KafkaProducer<byte[], byte[]> open(String bootstrapServers, String name) {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "transactional.id", name,
                        "transaction.timeout.ms", TRANSACTION_TIMEOUT_MS,
                        "acks", "all",
                        "linger.ms", 0,
                        "max.block.ms", ANSWER_TIMEOUT_MS,
                        "delivery.timeout.ms", ANSWER_TIMEOUT_MS,
                        "request.timeout.ms", ANSWER_TIMEOUT_MS / 2),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        return producer;
    }
}
