package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Provenance;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyDifference;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The topology without a broker, in one partition. */
final class Driver implements AutoCloseable, CopyObserver {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    final List<Topic> refused = new ArrayList<>();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final TopologyTestDriver driver;

    Driver(Path directory) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "copy-test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(
                new CopyTopology(registry, new TopicLayout(1, 1, (short) 1), this).build(), properties, START);
    }

    void apply(CopyGroups groups) {
        CopyGroupsVersion version = CopyGroupsCodec.record(groups, new Provenance("", "test", START));
        write(Topic.COPY_GROUPS, groups.tenant().value(), CopyGroupsVersion.class, version);
    }

    void introduce(InitRequestEvent event) {
        write(Topic.EA_INIT_REQUESTS, Told.key(event.getEnvelope()), InitRequestEvent.class, event);
    }

    void beat(StatusHeartbeatEvent event) {
        write(Topic.EA_STATUS_HEARTBEATS, Told.key(event.getEnvelope()), StatusHeartbeatEvent.class, event);
    }

    void report(ExecutionReportEvent event) {
        write(Topic.EA_EXECUTION_REPORTS, Told.key(event.getEnvelope()), ExecutionReportEvent.class, event);
    }

    void intend(OrderIntentEvent event) {
        write(Topic.EA_ORDER_INTENTS, Told.key(event.getEnvelope()), OrderIntentEvent.class, event);
    }

    void tell(SyncSnapshotEvent event) {
        write(Topic.EA_SYNC_SNAPSHOTS, Told.key(event.getEnvelope()), SyncSnapshotEvent.class, event);
    }

    /** The differences since last asked, as {@code account code believed>told action}. */
    List<String> differences() {
        return read(Topic.COPY_DIFFERENCES, CopyDifference.class).stream()
                .map(found -> String.join(
                        " ",
                        found.getAccountId(),
                        found.getCode().toString(),
                        found.getBelieved() + ">" + found.getTold(),
                        found.getAction().toString()))
                .toList();
    }

    void deliver(OrderDelivery delivery) {
        write(
                Topic.ORDER_DELIVERIES,
                delivery.getTenantId() + "/" + delivery.getAccountId(),
                OrderDelivery.class,
                delivery);
    }

    void ask(CopyCommand command) {
        write(Topic.COPY_COMMANDS, command.getTenantId() + "/" + command.getAccountId(), CopyCommand.class, command);
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** The instructions since last asked. */
    List<OrderInstruction> instructions() {
        return read(Topic.ORDER_COMMANDS, OrderInstruction.class);
    }

    /** The orders since last asked, as {@code account action volume symbol side}. */
    List<String> orders() {
        return instructions().stream().map(Driver::text).toList();
    }

    /** The signals since last asked. */
    List<LeaderSignal> signals() {
        return read(Topic.COPY_SIGNALS, LeaderSignal.class);
    }

    /** The decisions since last asked, as {@code account code}. */
    List<String> decisions() {
        return read(Topic.COPY_DECISIONS, CopyDecision.class).stream()
                .map(decision -> decision.getAccountId() + " " + decision.getCode())
                .toList();
    }

    /** The steps of orders since last asked, as {@code account before>after}. */
    List<String> steps() {
        return read(Topic.COPY_ORDERS, CopyOrderStep.class).stream()
                .map(step -> step.getAccountId() + " " + step.getBefore() + ">" + step.getAfter())
                .toList();
    }

    <T extends SpecificRecord> void write(Topic topic, String key, Class<T> type, T value) {
        write(topic, key, AvroSerde.of(type, registry).serializer().serialize(topic.topicName(), value));
    }

    void write(Topic topic, String key, byte @Nullable [] value) {
        driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        return driver.createOutputTopic(
                        topic.topicName(),
                        new StringDeserializer(),
                        AvroSerde.of(type, registry).deserializer())
                .readValuesToList();
    }

    int deadLetters(Topic topic) {
        return driver.createOutputTopic(topic.deadLetterName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .size();
    }

    static String text(OrderInstruction instruction) {
        if (instruction.getInstruction() instanceof OrderCancel cancel) {
            return instruction.getAccountId() + " cancel " + cancel.getOrderId();
        }
        OrderCommand order = (OrderCommand) instruction.getInstruction();
        return String.join(
                " ",
                instruction.getAccountId(),
                order.getAction().toString(),
                order.getVolume().stripTrailingZeros().toPlainString(),
                order.getSymbol(),
                order.getSide().toString());
    }

    @Override
    public void decided(List<FollowerEvent> events) {}

    @Override
    public void signalled(int followers) {}

    @Override
    public void deadLettered(Topic topic) {
        refused.add(topic);
    }

    @Override
    public void close() {
        driver.close();
    }
}
