package io.tradeagent.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The floor under every other figure: producer to consumer over one partition, 300 bytes, {@code acks=all}. */
record BareKafkaHop(Pace warmUp, Pace pace) implements Scenario {

    private static final byte[] PAYLOAD = new byte[300];

    @Override
    public String name() {
        return "bare Kafka hop at " + pace.perSecond() + "/s";
    }

    @Override
    public Measurement run(Target target) throws Exception {
        String topic = "bench-bare-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", target.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            try {
                Latencies latencies = new Latencies();
                int lost = hop(target, topic, latencies);
                return Measurement.of(name(), latencies, lost);
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private int hop(Target target, String topic, Latencies latencies) throws InterruptedException {
        Latencies warm = new Latencies();
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform()
                .start(() -> read(
                        target,
                        topic,
                        id -> {
                            warm.ended(id);
                            latencies.ended(id);
                        },
                        done));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", target.kafka(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, topic, warmUp, "w", warm);
            warm.awaitQuiet(Duration.ofSeconds(10));
            send(producer, topic, pace, "m", latencies);
        }
        int lost = latencies.awaitQuiet(Duration.ofSeconds(10));
        done.set(true);
        reader.join();
        return lost;
    }

    private static void send(
            KafkaProducer<String, byte[]> producer, String topic, Pace pace, String prefix, Latencies latencies) {
        pace.run((i, intended) -> {
            latencies.started(prefix + i, intended);
            producer.send(new ProducerRecord<>(topic, prefix + i, PAYLOAD));
        });
        producer.flush();
    }

    private static void read(Target target, String topic, Consumer<String> ended, AtomicBoolean done) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", target.kafka(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            while (!done.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    ended.accept(record.key());
                }
            }
        }
    }
}
