package io.tradeagent.local.client;

import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Tells what is written to a topic, from its making until it is closed. */
public final class RecordListener implements AutoCloseable {

    private static final Duration LOOK_UP = Duration.ofMillis(200);

    private final TopicReader reader;
    private final Consumer<byte[]> ear;
    private final Thread thread;
    private volatile boolean closed;

    private RecordListener(TopicReader reader, String name, Consumer<byte[]> ear) {
        this.reader = reader;
        this.ear = ear;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::listen);
    }

    /**
     * Begins to listen.
     *
     * @param ear called by another thread
     */
    public static <T extends SpecificRecord> RecordListener start(
            String bootstrapServers, Topic topic, AvroSerde<T> serde, Consumer<T> ear) {
        String name = topic.topicName();
        RecordListener listener = new RecordListener(
                TopicReader.atEnd(bootstrapServers, name),
                "listens-to-" + name,
                bytes -> tell(name, bytes, serde, ear));
        listener.thread.start();
        return listener;
    }

    private void listen() {
        try (reader) {
            while (!closed) {
                reader.follow(
                        read -> {
                            ear.accept(read.value());
                            return !closed;
                        },
                        LOOK_UP);
            }
        }
    }

    private static <T extends SpecificRecord> void tell(
            String topic, byte[] bytes, AvroSerde<T> serde, Consumer<T> ear) {
        T record;
        try {
            record = serde.deserializer().deserialize(topic, bytes);
        } catch (SerializationException e) {
            return; // a record that nobody can read tells nothing
        }
        ear.accept(record);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(LOOK_UP.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
