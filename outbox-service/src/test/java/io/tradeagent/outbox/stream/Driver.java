package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.OutboxParameters;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology without a broker. */
final class Driver implements AutoCloseable {

    static final TopicLayout ONE_PARTITION = new TopicLayout(1, 1, (short) 1);

    final Counts counts = new Counts();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final TopologyTestDriver driver;

    Driver(OutboxParameters parameters) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "outbox-test");
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(
                new OutboxTopology(registry, parameters, Duration.ofDays(7), ONE_PARTITION, counts).build(),
                properties,
                Records.START);
    }

    void session(SessionState state) {
        write(Topic.SESSION_STATE, Records.IDENTITY, SessionState.class, state);
    }

    void order(OrderInstruction instruction) {
        write(Topic.ORDER_COMMANDS, Records.KEY, OrderInstruction.class, instruction);
    }

    void ack(CommandAckEvent event) {
        write(Topic.EA_COMMAND_ACKS, Records.IDENTITY, CommandAckEvent.class, event);
    }

    void snapshot(SyncSnapshotEvent event) {
        write(Topic.EA_SYNC_SNAPSHOTS, Records.IDENTITY, SyncSnapshotEvent.class, event);
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    <T extends SpecificRecord> void write(Topic topic, @Nullable String key, Class<T> type, T value) {
        write(topic, key, AvroSerde.of(type, registry).serializer().serialize(topic.topicName(), value));
    }

    void write(Topic topic, @Nullable String key, byte @Nullable [] value) {
        driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    List<TestRecord<String, Mail>> mail() {
        return read(Topic.GATEWAY_MAILBOX, Mail.class).readRecordsToList();
    }

    /** The deliveries since last asked, as {@code sequence<previous}. */
    List<String> delivered() {
        return mail().stream()
                .map(record -> (Delivery) record.value().getBody())
                .map(delivery -> delivery.getSequence() + "<" + delivery.getPreviousSequence())
                .toList();
    }

    List<TestRecord<String, OrderDelivery>> deliveries() {
        return read(Topic.ORDER_DELIVERIES, OrderDelivery.class).readRecordsToList();
    }

    /** What issuers were told since last asked, as {@code command:state/code}. */
    List<String> told() {
        return deliveries().stream()
                .map(TestRecord::value)
                .map(value -> value.getCommandId() + ":" + value.getState() + "/" + value.getCode())
                .toList();
    }

    <T extends SpecificRecord> TestOutputTopic<String, T> read(Topic topic, Class<T> type) {
        return driver.createOutputTopic(
                topic.topicName(),
                new StringDeserializer(),
                AvroSerde.of(type, registry).deserializer());
    }

    List<TestRecord<String, byte[]>> deadLetters(Topic topic) {
        return driver.createOutputTopic(topic.deadLetterName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
