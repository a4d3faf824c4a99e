package io.tradeagent.gateway.kafka;

import io.tradeagent.schemas.topics.AccountKeyPartitioner;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How the gateway talks to Kafka.
 *
 * @param bootstrapServers of the cluster
 * @param confirmTimeout how long a record may take to be durable
 */
public record KafkaSettings(String bootstrapServers, Duration confirmTimeout) {

    /** A broker that fell silent is given up on early enough to try another within the time. */
    private static final int TRIES_IN_TIME = 3;

    private static final int LONGEST_RECONNECT_MS = 500;
    private static final int LONGEST_BLOCK_MS = 2_000;
    private static final int NEVER_MS = Integer.MAX_VALUE;
    private static final int LARGEST_DEAD_LETTER_BYTES = 2 * 1024 * 1024;
    private static final int UNHURRIED_FETCH_BYTES = 256 * 1024;
    private static final int UNHURRIED_WAIT_MS = 1_000;

    /** For the producer of the inbound log: durable, in order, at once. */
    public Map<String, Object> producer() {
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) confirmTimeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) confirmTimeout.toMillis() / TRIES_IN_TIME);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) Math.min(LONGEST_BLOCK_MS, confirmTimeout.toMillis()));
        // Else a quiet topic is forgotten, and the next record waits for a broker before it is even queued.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, NEVER_MS);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, AccountKeyPartitioner.class.getName());
        return settings;
    }

    /** For the consumer of the mailbox: what is committed, and nothing twice. No group: the gateway picks its partition itself. */
    public Map<String, Object> consumer() {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Only reached if the log was cut behind us: then the oldest that is left is the next.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    /** For the producer of dead letters, which are larger than the largest record. */
    public Map<String, Object> deadLetterProducer() {
        Map<String, Object> settings = producer();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_DEAD_LETTER_BYTES);
        return settings;
    }

    /** For the consumer that looks for mail that cannot be read: not in a hurry, in few large steps, and from the oldest there is. */
    public Map<String, Object> deadLetterConsumer() {
        Map<String, Object> settings = consumer();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, MailboxDeadLetters.GROUP);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, UNHURRIED_FETCH_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, UNHURRIED_WAIT_MS);
        return settings;
    }

    /** For administration. */
    public Map<String, Object> admin() {
        return common();
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT_MS);
        return settings;
    }
}
