package io.tradeagent.local.client;

import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.CloudEventHeaders;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes instructions to terminals and follows what becomes of them. */
public final class OrderDesk implements AutoCloseable {

    private static final String SOURCE = "tradeagent-cli";
    private static final Set<DeliveryState> SETTLED = EnumSet.of(
            DeliveryState.executed,
            DeliveryState.rejected,
            DeliveryState.expired,
            DeliveryState.unknown,
            DeliveryState.dead_lettered,
            DeliveryState.canceled);

    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final KafkaProducer<String, OrderInstruction> producer;

    /** Prepares to write to a cluster. */
    public OrderDesk(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "enable.idempotence", true,
                        "max.block.ms", 10_000,
                        "delivery.timeout.ms", 10_000,
                        "request.timeout.ms", 5_000,
                        "linger.ms", 0),
                new StringSerializer(),
                AvroSerde.of(OrderInstruction.class, registry).serializer());
    }

    /**
     * Writes an instruction; returns when Kafka has it.
     *
     * @param id becomes the id of the event
     * @throws KafkaException if Kafka does not confirm in time; the instruction may have been written
     */
    public void write(UUID id, OrderInstruction instruction) throws InterruptedException {
        try {
            producer.send(toRecord(id, instruction)).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }

    /** Starts to listen for outcomes of what is written from now on. */
    public Outcomes listen() {
        return new Outcomes(TopicReader.atEnd(bootstrapServers, Topic.ORDER_DELIVERIES.topicName()), registry);
    }

    @Override
    public void close() {
        producer.close();
    }

    private ProducerRecord<String, OrderInstruction> toRecord(UUID id, OrderInstruction instruction) {
        String topic = Topic.ORDER_COMMANDS.topicName();
        String key = instruction.getTenantId() + "/" + instruction.getAccountId();
        int partition =
                AccountPartitioner.partition(key, producer.partitionsFor(topic).size());
        CloudEventHeaders headers = new CloudEventHeaders(
                id, "OrderInstruction", SOURCE, instruction.getIssuedAt(), instruction.getTraceparent());
        return new ProducerRecord<>(topic, partition, null, key, instruction, headers.toHeaders());
    }

    /** Listens to the outcomes of instructions. For one thread. */
    public static final class Outcomes implements AutoCloseable {

        private final TopicReader reader;
        private final Deserializer<OrderDelivery> values;

        private Outcomes(TopicReader reader, SchemaRegistry registry) {
            this.reader = reader;
            this.values = AvroSerde.of(OrderDelivery.class, registry).deserializer();
        }

        /**
         * Waits until an instruction is settled.
         *
         * @param commandId of the instruction
         * @param limit how long to wait at most
         * @return its last known step, settled or not; null if nothing was heard of it
         */
        public @Nullable OrderDelivery await(String commandId, Duration limit) {
            AtomicReference<@Nullable OrderDelivery> last = new AtomicReference<>();
            reader.follow(
                    read -> {
                        OrderDelivery step = decode(read);
                        if (step == null || !step.getCommandId().equals(commandId)) {
                            return true;
                        }
                        last.set(step);
                        return !isSettled(step);
                    },
                    limit);
            return last.get();
        }

        /** Tells whether an instruction is settled, whatever the outcome. */
        public static boolean isSettled(OrderDelivery step) {
            return SETTLED.contains(step.getState());
        }

        private @Nullable OrderDelivery decode(ConsumerRecord<byte[], byte[]> read) {
            try {
                return values.deserialize(read.topic(), read.value());
            } catch (SerializationException e) {
                return null; // somebody's unreadable record is not our outcome
            }
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
