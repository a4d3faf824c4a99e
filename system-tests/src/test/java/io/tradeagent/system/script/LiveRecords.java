package io.tradeagent.system.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeagent.local.client.RecordJson;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.script.Backend.Noted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Follows all of the platform's topics that somebody outside may read, from their beginning. */
final class LiveRecords implements AutoCloseable {

    private static final Map<String, Topic> TOPICS = Arrays.stream(Topic.values())
            .filter(topic -> topic != Topic.GATEWAY_MAILBOX && topic != Topic.EA_INBOUND)
            .collect(Collectors.toMap(Topic::topicName, Function.identity()));

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, RecordJson> forms;
    private final List<Noted> records = new ArrayList<>();
    private final Thread thread;

    LiveRecords(String kafka, SchemaRegistry registry) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        forms = TOPICS.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> new RecordJson(name, registry)));
        thread = Thread.ofPlatform().name("records").start(this::follow);
    }

    private void follow() {
        try (consumer) {
            List<TopicPartition> partitions = TOPICS.keySet().stream()
                    .flatMap(name -> consumer.partitionsFor(name).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                consumer.poll(Duration.ofMillis(500)).forEach(this::take);
            }
        } catch (WakeupException closed) {
            // close() says so, and nothing else does.
            return;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> read) {
        RecordJson form = java.util.Objects.requireNonNull(forms.get(read.topic()));
        Topic topic = java.util.Objects.requireNonNull(TOPICS.get(read.topic()));
        Noted noted = new Noted(
                topic, new String(read.key(), UTF_8), form.toJson(read).path("value"));
        synchronized (records) {
            records.add(noted);
        }
    }

    /** What has come of a topic, under keys that begin so. */
    List<Noted> of(Topic topic, String keyPrefix) {
        synchronized (records) {
            return records.stream()
                    .filter(noted -> noted.topic() == topic && noted.key().startsWith(keyPrefix))
                    .toList();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
