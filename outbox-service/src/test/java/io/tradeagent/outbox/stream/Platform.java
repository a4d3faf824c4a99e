package io.tradeagent.outbox.stream;

import static org.awaitility.Awaitility.await;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import io.tradeagent.outbox.OutboxParameters;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.AccountKeyPartitioner;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import io.tradeagent.streams.StreamsRunner;
import io.tradeagent.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A real broker with the platform's topics, and everybody else's clients. */
final class Platform implements AutoCloseable {

    private static final TopicLayout LAYOUT = new TopicLayout(4, 4, (short) 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
    private final KafkaProducer<String, byte[]> producer;

    Platform() {
        Map<String, Object> cluster = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(cluster)) {
            new TopicProvisioner(admin).ensure(LAYOUT);
        }
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "partitioner.class",
                        AccountKeyPartitioner.class.getName()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    SchemaRegistry registry() {
        return registry;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** A running outbox; closing it stops it. */
    StreamsRunner started(Path state, OutboxParameters parameters) {
        OutboxTopology topology = new OutboxTopology(registry, parameters, Duration.ofDays(7), LAYOUT, new Counts());
        StreamsSettings settings = new StreamsSettings(OutboxTopology.SERVICE, kafka.bootstrapServers(), state, 1, 1);
        StreamsRunner runner = new StreamsRunner(topology.build(), settings);
        runner.start();
        await().atMost(PATIENCE).until(runner::ready);
        return runner;
    }

    <T extends SpecificRecord> void send(Topic topic, String key, Class<T> type, T value) throws Exception {
        byte[] bytes = AvroSerde.of(type, registry).serializer().serialize(topic.topicName(), value);
        producer.send(new ProducerRecord<>(topic.topicName(), key, bytes)).get();
    }

    /** The committed records of a topic, once there are as many as expected. */
    <T extends SpecificRecord> List<ConsumerRecord<String, T>> awaitRecords(Topic topic, Class<T> type, int count) {
        List<ConsumerRecord<String, T>> records = new ArrayList<>();
        try (KafkaConsumer<String, T> consumer = consumer(type)) {
            consumer.subscribe(List.of(topic.topicName()));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    /** Waits until the outbox has committed all that stands in a topic. */
    void awaitConsumed(Topic topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            List<TopicPartition> partitions = IntStream.range(0, LAYOUT.accountPartitions())
                    .mapToObj(i -> new TopicPartition(topic.topicName(), i))
                    .toList();
            Map<TopicPartition, OffsetSpec> ends =
                    partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
            var latest = admin.listOffsets(ends).all().get();
            await().atMost(PATIENCE).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                                OutboxTopology.SERVICE)
                        .partitionsToOffsetAndMetadata()
                        .get();
                return latest.entrySet().stream()
                        .allMatch(end -> end.getValue().offset() <= offset(committed.get(end.getKey())));
            });
        }
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private <T extends SpecificRecord> KafkaConsumer<String, T> consumer(Class<T> type) {
        Deserializer<T> values = AvroSerde.of(type, registry).deserializer();
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                values);
    }

    @Override
    public void close() {
        producer.close();
        kafka.close();
    }
}
