package io.tradeagent.streams;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How a Streams application runs: exactly once, and as fast as that allows.
 *
 * <p>The numbers were measured (docs/adr/0003 and 0006): the default {@code commit.interval.ms} costs 60 ms a hop and more, and
 * the default transaction timeout stalls every read-committed reader for a minute after a kill.
 *
 * @param applicationId consumer group, and prefix of internal topics and transactional ids
 * @param bootstrapServers of the Kafka cluster
 * @param stateDirectory where state stores live
 * @param threads stream threads of this instance, 1 or more
 * @param replicationFactor of internal topics
 * @param standbys copies of the stores that other instances keep warm, where there are any; 0 or more
 */
public record StreamsSettings(
        String applicationId,
        String bootstrapServers,
        Path stateDirectory,
        int threads,
        int replicationFactor,
        int standbys) {

    /** Without standbys. */
    public StreamsSettings(
            String applicationId, String bootstrapServers, Path stateDirectory, int threads, int replicationFactor) {
        this(applicationId, bootstrapServers, stateDirectory, threads, replicationFactor, 0);
    }

    /** For a stream that is behind; one that keeps up commits sooner, see {@link EagerCommit}. */
    private static final int COMMIT_INTERVAL_MS = 20;

    /** No shorter than a commit interval: what a transaction writes leaves in one request, when the commit flushes it. */
    private static final int LINGER_MS = 20;

    private static final long STORE_CACHE_BYTES = 16L * 1024 * 1024;
    private static final int SESSION_TIMEOUT_MS = 3_000;
    private static final int HEARTBEAT_INTERVAL_MS = 1_000;
    private static final int TRANSACTION_TIMEOUT_MS = 2_000;
    private static final int RETRY_BACKOFF_MS = 5;
    /** The dead letter of the largest record is larger than that. */
    private static final int LARGEST_REQUEST_BYTES = 2 * 1024 * 1024;

    public StreamsSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more");
        }
        if (standbys < 0) {
            throw new IllegalArgumentException("standbys must not be negative");
        }
    }

    /** The properties of {@link org.apache.kafka.streams.KafkaStreams}. */
    public Properties toProperties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replicationFactor);
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        // What a transaction writes to one key several times reaches store and change log once.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, STORE_CACHE_BYTES);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        properties.put(
                StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.String().getClass());
        properties.put(
                StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG,
                Serdes.ByteArray().getClass());
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_INTERVAL_MS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF_MS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST_BYTES);
        return properties;
    }
}
