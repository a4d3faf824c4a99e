package io.tradeagent.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.local.deadletters.RedriveOrder.Effect;
import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.local.deadletters.RedriveOrder.Selection;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** A real broker with the real topics. */
final class Stage implements AutoCloseable {

    static final int PARTITIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    Stage() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(new TopicLayout(PARTITIONS, PARTITIONS, (short) 1));
        }
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Returns when the broker has it. */
    void write(String topic, int partition, String key, byte[] value) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, partition, key.getBytes(UTF_8), value))
                .get();
    }

    /** The dead letter of the record that stood at an offset of partition 1. */
    void bury(Topic topic, long offset, String key, byte[] value) throws ExecutionException, InterruptedException {
        RecordHeaders headers = new RecordHeaders();
        DeadLetterHeaders.add(
                headers, "a-service", Letters.origin(topic, offset), new SerializationException("x"), Letters.DEAD);
        producer.send(new ProducerRecord<>(topic.deadLetterName(), 1, null, key.getBytes(UTF_8), value, headers))
                .get();
    }

    /** What is committed in a topic now. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.atBeginning(bootstrapServers(), topic)) {
            reader.readToEnd(records::add);
        }
        return records;
    }

    List<ConsumerRecord<byte[], byte[]>> await(String topic, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> read(topic).size() >= count);
        return read(topic);
    }

    <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type, SchemaRegistry registry) {
        var values = AvroSerde.of(type, registry).deserializer();
        return read(topic.topicName()).stream()
                .map(record -> values.deserialize(record.topic(), record.value()))
                .toList();
    }

    /** Carries out an order about all dead letters of a topic; returns the verdicts. */
    List<Verdict> redrive(Topic topic, SchemaRegistry registry, Effect effect) {
        List<Verdict> verdicts = new ArrayList<>();
        RedriveOrder order = new RedriveOrder(new Selection.All(), "alice", Objections.RESPECTED, effect);
        try (Redrive redrive =
                Redrive.begin(bootstrapServers(), registry, topic, order, new Rate(1_000), InstantSource.system())) {
            redrive.run((letter, verdict, written) -> verdicts.add(verdict));
        }
        return verdicts;
    }

    @Override
    public void close() {
        producer.close();
        kafka.close();
    }
}
