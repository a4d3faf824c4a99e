package io.tradeagent.session.stream;

import static org.awaitility.Awaitility.await;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.AccountPartitioner;
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
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker with the real topics, and real clients of it. */
final class Platform implements AutoCloseable {

    static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
    private final InMemorySchemaRegistry registry = registry();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    Platform() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(new TopicLayout(PARTITIONS, PARTITIONS, (short) 1));
        }
    }

    /** All who prime it the same way agree on ids, also in another process. */
    static InMemorySchemaRegistry registry() {
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        for (Topic topic : Topic.values()) {
            registry.idOf(topic.subject(), SpecificData.get().getSchema(topic.recordType()));
        }
        return registry;
    }

    static StreamsRunner runner(String bootstrapServers, Path state, Parameters parameters) {
        SessionTopology topology = new SessionTopology(registry(), parameters, PARTITIONS, new Counters());
        return new StreamsRunner(
                topology.build(), new StreamsSettings("session-streams", bootstrapServers, state, 1, 1));
    }

    StreamsRunner started(Path state, Parameters parameters) {
        StreamsRunner runner = runner(kafka.bootstrapServers(), state, parameters);
        runner.start();
        return runner;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Returns when the broker has it. */
    void send(Identity identity, Object command) throws ExecutionException, InterruptedException {
        producer.send(inbound(identity.key(), bytes(identity, command))).get();
    }

    /** In the order of the calls; {@link #flush} returns when the broker has all. */
    void sendSoon(Identity identity, Object command) {
        producer.send(inbound(identity.key(), bytes(identity, command)));
    }

    void flush() {
        producer.flush();
    }

    void sendBytes(String key, byte[] value) throws ExecutionException, InterruptedException {
        producer.send(inbound(key, value)).get();
    }

    private byte[] bytes(Identity identity, Object command) {
        return AvroSerde.of(Inbound.class, registry)
                .serializer()
                .serialize(Topic.EA_INBOUND.topicName(), Terminals.inbound(identity, command));
    }

    private static ProducerRecord<String, byte[]> inbound(String key, byte[] value) {
        int partition = AccountPartitioner.partition(key, PARTITIONS);
        return new ProducerRecord<>(Topic.EA_INBOUND.topicName(), partition, key, value);
    }

    <T extends SpecificRecord> List<T> awaitRecords(Topic topic, Class<T> type, int count) {
        var deserializer = AvroSerde.of(type, registry).deserializer();
        return awaitRaw(topic, count).stream()
                .map(r -> deserializer.deserialize(topic.topicName(), r.value()))
                .toList();
    }

    List<Object> awaitMail(int count) {
        return awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, count).stream()
                .map(Mail::getBody)
                .toList();
    }

    /** Waits for that many event results in the mailbox. */
    void awaitResults(int count) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(Topic.GATEWAY_MAILBOX)) {
            var deserializer = AvroSerde.of(Mail.class, registry).deserializer();
            List<Mail> results = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(r -> {
                    Mail mail = deserializer.deserialize(r.topic(), r.value());
                    if (mail.getBody() instanceof EventResults) {
                        results.add(mail);
                    }
                });
                return results.size() >= count;
            });
        }
    }

    /** Committed records from the first on, until there are as many as expected. */
    List<ConsumerRecord<String, byte[]>> awaitRaw(Topic topic, int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    private KafkaConsumer<String, byte[]> consumer(Topic topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(p -> new TopicPartition(topic.topicName(), p))
                .toList());
        return consumer;
    }

    @Override
    public void close() {
        producer.close();
        kafka.close();
    }
}
