package io.tradeagent.gateway.live;

import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The platform's side of the two topics: reads the inbound log, writes mail in transactions. */
final class PlayedLog implements AutoCloseable {

    static final TopicLayout LAYOUT = new TopicLayout(2, 1, (short) 1);

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, Inbound> consumer;
    private final KafkaProducer<String, Mail> producer;
    private final List<ProducerRecord<String, Mail>> answers = new ArrayList<>();
    private final Thread reader;
    private final String bootstrapServers;
    private BiConsumer<String, Inbound> listener = (key, inbound) -> {};

    PlayedLog(String bootstrapServers, SchemaRegistry registry) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new TopicProvisioner(admin).ensure(LAYOUT);
        }
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                AvroSerde.of(Inbound.class, registry).deserializer());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "played", "linger.ms", 0),
                new StringSerializer(),
                AvroSerde.of(Mail.class, registry).serializer());
        producer.initTransactions();
        this.bootstrapServers = bootstrapServers;
        reader = Thread.ofPlatform().name("played-log").unstarted(this::run);
    }

    void read(BiConsumer<String, Inbound> newListener) {
        listener = newListener;
        consumer.assign(List.of(
                new TopicPartition(Topic.EA_INBOUND.topicName(), 0),
                new TopicPartition(Topic.EA_INBOUND.topicName(), 1)));
        reader.start();
    }

    private void run() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, Inbound> read : consumer.poll(POLL)) {
                    listener.accept(read.key(), read.value());
                }
                commitAnswers();
            }
        } catch (WakeupException e) {
            return;
        }
    }

    /** Commits mail: at once, or, if it answers what is being read, together with all other answers to that. */
    void commit(int partition, List<Mail> mail) {
        List<ProducerRecord<String, Mail>> records =
                mail.stream().map(each -> record(partition, each)).toList();
        if (Thread.currentThread() == reader) {
            answers.addAll(records);
        } else {
            commit(records);
        }
    }

    private void commitAnswers() {
        if (!answers.isEmpty()) {
            commit(List.copyOf(answers));
            answers.clear();
        }
    }

    private synchronized void commit(List<ProducerRecord<String, Mail>> records) {
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.commitTransaction();
    }

    private static ProducerRecord<String, Mail> record(int partition, Mail mail) {
        return new ProducerRecord<>(Topic.GATEWAY_MAILBOX.topicName(), partition, mail.getInstanceId(), mail);
    }

    /** Writes mail that nobody must ever see. */
    synchronized void abort(int partition, Mail mail) {
        producer.beginTransaction();
        producer.send(record(partition, mail));
        producer.flush();
        producer.abortTransaction();
    }

    /** Writes what is no mail at all. */
    void garbage(int partition) {
        try (KafkaProducer<String, byte[]> junk = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new org.apache.kafka.common.serialization.ByteArraySerializer())) {
            junk.send(new ProducerRecord<>(
                    Topic.GATEWAY_MAILBOX.topicName(), partition, "junk", new byte[] {0, 0, 0, 0, 99, 1, 2}));
            junk.send(new ProducerRecord<>(Topic.GATEWAY_MAILBOX.topicName(), partition, "junk", null));
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
