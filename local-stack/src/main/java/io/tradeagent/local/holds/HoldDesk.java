package io.tradeagent.local.holds;

import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.local.client.SoleProducer;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.order.TradingHold;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Writes holds: all records of one in one transaction, so that it is set for all whom it concerns, or for nobody. */
public final class HoldDesk implements AutoCloseable {

    private static final String SOURCE = "tradeagent-cli";
    private static final String TOPIC = Topic.ORDER_COMMANDS.topicName();

    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<OrderInstruction> values;
    private final InstantSource clock;
    private final int partitions;

    /**
     * Prepares to write.
     *
     * @param clock says when a hold was issued
     */
    public HoldDesk(String bootstrapServers, SchemaRegistry registry, InstantSource clock) {
        // Nobody shall fence anybody: two operators may both pull the switch.
        this.producer = SoleProducer.open(bootstrapServers, "ta-holds." + UUID.randomUUID());
        this.values = AvroSerde.of(OrderInstruction.class, registry).serializer();
        this.clock = clock;
        this.partitions = producer.partitionsFor(TOPIC).size();
    }

    /** How many partitions a wide hold is written to. */
    public int partitions() {
        return partitions;
    }

    /**
     * Writes a hold; returns when it is committed.
     *
     * @throws org.apache.kafka.common.KafkaException if it is not written, or if that cannot be told
     */
    public void write(HoldOrder order) {
        producer.beginTransaction();
        for (String account : order.scope().accountNames()) {
            String key = order.scope().tenantName() + "/" + account;
            if (order.scope().isWide()) {
                for (int partition = 0; partition < partitions; partition++) {
                    send(order, account, key, partition);
                }
            } else {
                send(order, account, key, AccountPartitioner.partition(key, partitions));
            }
        }
        producer.commitTransaction();
    }

    private void send(HoldOrder order, String account, String key, int partition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OrderInstruction instruction = OrderInstruction.newBuilder()
                .setTenantId(order.scope().tenantName())
                .setAccountId(account)
                .setIssuer(order.by())
                .setIssuedAt(now)
                .setInstruction(new TradingHold(
                        order.scope().scopeName(), order.level(), order.version(), order.reason(), order.by()))
                .build();
        UUID id = NameBasedId.of("hold-written", order.deliveryId(account), Integer.toString(partition));
        Headers headers = new CloudEventHeaders(id, "OrderInstruction", SOURCE, now, null).toHeaders();
        producer.send(new ProducerRecord<>(
                TOPIC,
                partition,
                null,
                key.getBytes(StandardCharsets.UTF_8),
                values.serialize(TOPIC, instruction),
                headers));
    }

    @Override
    public void close() {
        producer.close();
    }
}
