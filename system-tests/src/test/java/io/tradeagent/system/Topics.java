package io.tradeagent.system;

import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.AccountKeyPartitioner;
import io.tradeagent.schemas.topics.Topic;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The platform's topics as an analyst's program reads them: committed records, from the beginning to the present end. */
public final class Topics {

    private final Platform platform;

    /** Of a platform that runs. */
    public Topics(Platform platform) {
        this.platform = platform;
    }

    /** The records of a topic. */
    public <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        AvroSerde<T> serde = AvroSerde.of(type, new HttpSchemaRegistry(URI.create(platform.registry())));
        return records(topic.topicName(), serde.deserializer()).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Everything in a topic, partition by partition in the order of the log. */
    List<Recorded> read(Topic topic) {
        return records(topic, topic.recordType());
    }

    private <T extends SpecificRecord> List<Recorded> records(Topic topic, Class<T> type) {
        AvroSerde<T> serde = AvroSerde.of(type, new HttpSchemaRegistry(URI.create(platform.registry())));
        return records(topic.topicName(), serde.deserializer()).stream()
                .map(record -> new Recorded(topic, record.partition(), record.key(), record.value()))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> readBytes(String topic) {
        return records(topic, new ByteArrayDeserializer());
    }

    private <T> List<ConsumerRecord<String, T>> records(String topic, Deserializer<T> deserializer) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.kafka(), "isolation.level", "read_committed");
        List<ConsumerRecord<String, T>> all = new ArrayList<>();
        try (KafkaConsumer<String, T> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), deserializer)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** Writes records of one type as a program outside does, partitioned by account. */
    <T extends SpecificRecord> KafkaProducer<String, T> producer(Class<T> type) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        platform.kafka(),
                        "acks",
                        "all",
                        "partitioner.class",
                        AccountKeyPartitioner.class.getName()),
                new StringSerializer(),
                AvroSerde.of(type, new HttpSchemaRegistry(URI.create(platform.registry())))
                        .serializer());
    }

    void writeBytes(Topic topic, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), key, value));
            producer.flush();
        }
    }
}
