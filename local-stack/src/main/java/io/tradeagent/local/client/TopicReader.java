package io.tradeagent.local.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the committed records of one topic, as bytes, without a consumer group. For one thread. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * Opens a topic at its end: only what is written from now on is read.
     *
     * @throws UnknownTopicException if there is no such topic
     */
    public static TopicReader atEnd(String bootstrapServers, String topic) {
        TopicReader reader = open(bootstrapServers, topic);
        reader.consumer.seekToEnd(reader.partitions);
        reader.partitions.forEach(reader.consumer::position); // resolves the end now, not at the first poll
        return reader;
    }

    /**
     * Opens a topic at its beginning.
     *
     * @throws UnknownTopicException if there is no such topic
     */
    public static TopicReader atBeginning(String bootstrapServers, String topic) {
        TopicReader reader = open(bootstrapServers, topic);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /**
     * Opens one partition of a topic at an offset; at its end where there is no such offset any more, or yet.
     *
     * @throws UnknownTopicException if there is no such topic or partition
     */
    public static TopicReader at(String bootstrapServers, String topic, int partition, long offset) {
        TopicReader all = open(bootstrapServers, topic);
        TopicPartition one = new TopicPartition(topic, partition);
        if (!all.partitions.contains(one)) {
            all.close();
            throw new UnknownTopicException(topic, partition);
        }
        all.consumer.assign(List.of(one));
        all.consumer.seek(one, offset);
        return new TopicReader(all.consumer, List.of(one));
    }

    /**
     * Returns how many partitions a topic has.
     *
     * @throws UnknownTopicException if there is no such topic
     */
    public static int partitionsOf(String bootstrapServers, String topic) {
        try (TopicReader reader = open(bootstrapServers, topic)) {
            return reader.partitions.size();
        }
    }

    private static TopicReader open(String bootstrapServers, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            consumer.close();
            throw new UnknownTopicException(topic);
        }
        consumer.assign(partitions);
        return new TopicReader(consumer, partitions);
    }

    /**
     * Reads on and on, until the visitor wants no more.
     *
     * @param visitor returns whether it wants another record
     */
    public void follow(Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        while (true) {
            if (!visit(visitor)) {
                return;
            }
        }
    }

    /**
     * Reads on until the visitor wants no more or time is up.
     *
     * @param visitor returns whether it wants another record
     * @param limit how long to read at most
     */
    public void follow(Predicate<ConsumerRecord<byte[], byte[]>> visitor, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (!visit(visitor)) {
                return;
            }
        }
    }

    /** Reads what is in the topic now. */
    public void readToEnd(Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> missing = new HashMap<>(consumer.endOffsets(partitions));
        while (!missing.isEmpty()) {
            missing.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (!missing.isEmpty() && !visit(visitor)) {
                return;
            }
        }
    }

    private boolean visit(Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
            if (!visitor.test(read)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
