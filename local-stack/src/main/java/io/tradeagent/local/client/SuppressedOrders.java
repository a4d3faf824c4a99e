package io.tradeagent.local.client;

import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Tells what the audit log says about orders that are held back, from its making until it is closed. */
public final class SuppressedOrders implements AutoCloseable {

    private static final Duration LOOK_UP = Duration.ofMillis(200);

    private final TopicReader reader;
    private final Deserializer<AuditEntry> values;
    private final Consumer<AuditEntry> ear;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Begins to listen.
     *
     * @param ear called by another thread
     */
    public SuppressedOrders(String bootstrapServers, SchemaRegistry registry, Consumer<AuditEntry> ear) {
        this.reader = TopicReader.atEnd(bootstrapServers, Topic.AUDIT.topicName());
        this.values = AvroSerde.of(AuditEntry.class, registry).deserializer();
        this.ear = ear;
        this.thread = Thread.ofPlatform().name("suppressed-orders").daemon().start(this::listen);
    }

    private void listen() {
        try (reader) {
            while (!closed) {
                reader.follow(
                        read -> {
                            hear(read.topic(), read.value());
                            return !closed;
                        },
                        LOOK_UP);
            }
        }
    }

    private void hear(String topic, byte[] bytes) {
        try {
            AuditEntry entry = values.deserialize(topic, bytes);
            if (entry.getAction() == AuditAction.order_suppressed) {
                ear.accept(entry);
            }
        } catch (SerializationException e) {
            return; // an entry that nobody can read tells nothing
        }
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
