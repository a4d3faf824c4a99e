package io.tradeagent.copy.stream;

import static io.tradeagent.schemas.topics.Topic.AUDIT;
import static io.tradeagent.schemas.topics.Topic.COPY_COMMANDS;
import static io.tradeagent.schemas.topics.Topic.COPY_DECISIONS;
import static io.tradeagent.schemas.topics.Topic.COPY_DIFFERENCES;
import static io.tradeagent.schemas.topics.Topic.COPY_GROUPS;
import static io.tradeagent.schemas.topics.Topic.COPY_LINKS;
import static io.tradeagent.schemas.topics.Topic.COPY_ORDERS;
import static io.tradeagent.schemas.topics.Topic.COPY_PLANS;
import static io.tradeagent.schemas.topics.Topic.COPY_RISK;
import static io.tradeagent.schemas.topics.Topic.COPY_RISK_EVENTS;
import static io.tradeagent.schemas.topics.Topic.COPY_SIGNALS;
import static io.tradeagent.schemas.topics.Topic.EA_EXECUTION_REPORTS;
import static io.tradeagent.schemas.topics.Topic.EA_INIT_REQUESTS;
import static io.tradeagent.schemas.topics.Topic.EA_ORDER_INTENTS;
import static io.tradeagent.schemas.topics.Topic.EA_STATUS_HEARTBEATS;
import static io.tradeagent.schemas.topics.Topic.EA_SYNC_SNAPSHOTS;
import static io.tradeagent.schemas.topics.Topic.ORDER_COMMANDS;
import static io.tradeagent.schemas.topics.Topic.ORDER_DELIVERIES;

import io.tradeagent.copy.codec.CommandCodec;
import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.codec.DeliveryCodec;
import io.tradeagent.copy.codec.SignalCodec;
import io.tradeagent.copy.codec.TerminalCodec;
import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.streams.AccountStreamPartitioner;
import io.tradeagent.streams.DeadLetters;
import io.tradeagent.streams.Decoding;
import io.tradeagent.streams.IncomingDeserializer;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The way of a record: from what terminals, brokers and the outbox say, through the machines, to orders and analysts. */
public final class CopyTopology {

    /** Names the application everywhere: its consumer group, its change log, the source of its records. */
    public static final String SERVICE = "copy-engine";

    /** The topics that it writes. */
    public static final List<Topic> WRITTEN = List.of(
            COPY_SIGNALS,
            ORDER_COMMANDS,
            COPY_DECISIONS,
            COPY_ORDERS,
            COPY_LINKS,
            COPY_RISK,
            COPY_RISK_EVENTS,
            COPY_PLANS,
            COPY_DIFFERENCES,
            AUDIT);

    private static final String COPY = "copy-processor";
    private static final List<Topic> INPUTS = List.of(
            COPY_GROUPS,
            EA_INIT_REQUESTS,
            EA_STATUS_HEARTBEATS,
            EA_SYNC_SNAPSHOTS,
            EA_EXECUTION_REPORTS,
            EA_ORDER_INTENTS,
            ORDER_DELIVERIES,
            COPY_SIGNALS,
            COPY_COMMANDS);

    private final SchemaRegistry registry;
    private final TopicLayout layout;
    private final CopyObserver observer;

    /**
     * A topology.
     *
     * @param registry of the schemas
     * @param layout how many partitions the topics have
     * @param observer who counts
     */
    public CopyTopology(SchemaRegistry registry, TopicLayout layout, CopyObserver observer) {
        this.registry = registry;
        this.layout = layout;
        this.observer = observer;
    }

    /** Builds it. */
    public Topology build() {
        Topology topology = new Topology();
        read(topology, COPY_GROUPS, CopyGroupsVersion.class, CopyTopology::groups);
        read(topology, EA_INIT_REQUESTS, InitRequestEvent.class, TerminalCodec::read);
        read(topology, EA_STATUS_HEARTBEATS, StatusHeartbeatEvent.class, TerminalCodec::read);
        read(topology, EA_SYNC_SNAPSHOTS, SyncSnapshotEvent.class, TerminalCodec::read);
        read(topology, EA_EXECUTION_REPORTS, ExecutionReportEvent.class, TerminalCodec::read);
        read(topology, EA_ORDER_INTENTS, OrderIntentEvent.class, TerminalCodec::read);
        read(topology, ORDER_DELIVERIES, OrderDelivery.class, CopyTopology::delivery);
        read(topology, COPY_SIGNALS, LeaderSignal.class, SignalCodec::read);
        read(topology, COPY_COMMANDS, CopyCommand.class, CommandCodec::read);
        topology.addProcessor(
                COPY,
                () -> new CopyProcessor(observer, layout.accountPartitions()),
                INPUTS.stream().map(CopyTopology::decoder).toArray(String[]::new));
        topology.addStateStore(store(), COPY);
        WRITTEN.forEach(topic -> write(topology, topic, topic.recordType()));
        INPUTS.forEach(topic -> DeadLetters.addSink(topology, topic, topic.deadLetterName(), decoder(topic), COPY));
        return topology;
    }

    private static EngineInput groups(CopyGroupsVersion record) {
        return new EngineInput.GroupsApplied(CopyGroupsCodec.groups(record));
    }

    private static EngineInput delivery(OrderDelivery record) {
        EngineInput heard = DeliveryCodec.read(record);
        return heard == null ? new EngineInput.Nothing() : heard;
    }

    private <T extends SpecificRecord> void read(
            Topology topology, Topic topic, Class<T> type, Function<T, EngineInput> codec) {
        String source = "read-" + topic.topicName();
        topology.addSource(source, new StringDeserializer(), new ByteArrayDeserializer(), topic.topicName());
        var deserializer = new IncomingDeserializer<>(
                topic, AvroSerde.of(type, registry).deserializer(), codec, observer::deadLettered);
        topology.addProcessor(
                decoder(topic), new Decoding<>(SERVICE, topic, deserializer, COPY, topic.deadLetterName()), source);
    }

    private <T extends SpecificRecord> void write(Topology topology, Topic topic, Class<T> type) {
        topology.addSink(
                topic.topicName(),
                topic.topicName(),
                new StringSerializer(),
                AvroSerde.of(type, registry).serializer(),
                new AccountStreamPartitioner<>(),
                COPY);
    }

    private static String decoder(Topic topic) {
        return "decode-" + topic.topicName();
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CopyProcessor.STORE), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }
}
