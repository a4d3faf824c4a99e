package io.tradeagent.outbox.stream;

import static io.tradeagent.schemas.topics.Topic.AUDIT;
import static io.tradeagent.schemas.topics.Topic.EA_COMMAND_ACKS;
import static io.tradeagent.schemas.topics.Topic.EA_SYNC_SNAPSHOTS;
import static io.tradeagent.schemas.topics.Topic.GATEWAY_MAILBOX;
import static io.tradeagent.schemas.topics.Topic.ORDER_COMMANDS;
import static io.tradeagent.schemas.topics.Topic.ORDER_DELIVERIES;
import static io.tradeagent.schemas.topics.Topic.SESSION_STATE;

import io.tradeagent.outbox.OutboxMachine;
import io.tradeagent.outbox.OutboxParameters;
import io.tradeagent.outbox.codec.InstructionCodec;
import io.tradeagent.outbox.codec.Outgoing;
import io.tradeagent.outbox.codec.Outputs;
import io.tradeagent.outbox.codec.Received;
import io.tradeagent.outbox.codec.SessionCodec;
import io.tradeagent.outbox.codec.TerminalCodec;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.streams.AccountStreamPartitioner;
import io.tradeagent.streams.DeadLetters;
import io.tradeagent.streams.Decoding;
import io.tradeagent.streams.IncomingDeserializer;
import io.tradeagent.streams.MailboxSink;
import java.time.Duration;
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

/** The way of a record: from the four topics that the outbox listens to, through the machine, to those who have to know. */
public final class OutboxTopology {

    /** Names the application everywhere: its consumer group, its change log, the source of its records. */
    public static final String SERVICE = Forwarder.SERVICE;

    /** The topics that it writes. */
    public static final List<Topic> WRITTEN = List.of(ORDER_DELIVERIES, AUDIT, GATEWAY_MAILBOX);

    private static final String OUTBOX = "outbox-processor";
    private static final List<Topic> INPUTS =
            List.of(SESSION_STATE, ORDER_COMMANDS, EA_COMMAND_ACKS, EA_SYNC_SNAPSHOTS);

    private final SchemaRegistry registry;
    private final OutboxParameters parameters;
    private final Duration commandMemory;
    private final TopicLayout layout;
    private final OutboxObserver observer;

    /**
     * A topology.
     *
     * @param registry of the schemas
     * @param parameters of the machine
     * @param commandMemory how long the ids of settled commands are remembered
     * @param layout how many partitions the topics have
     * @param observer who counts
     */
    public OutboxTopology(
            SchemaRegistry registry,
            OutboxParameters parameters,
            Duration commandMemory,
            TopicLayout layout,
            OutboxObserver observer) {
        this.registry = registry;
        this.parameters = parameters;
        this.commandMemory = commandMemory;
        this.layout = layout;
        this.observer = observer;
    }

    /** Builds it. */
    public Topology build() {
        InstructionCodec instructions = new InstructionCodec(AvroSerde.of(OrderInstruction.class, registry));
        SessionCodec sessions = new SessionCodec(layout.mailboxPartitions());
        Topology topology = new Topology();
        read(topology, SESSION_STATE, SessionState.class, sessions::read);
        read(topology, ORDER_COMMANDS, OrderInstruction.class, instructions::read);
        read(topology, EA_COMMAND_ACKS, CommandAckEvent.class, TerminalCodec::read);
        read(topology, EA_SYNC_SNAPSHOTS, SyncSnapshotEvent.class, TerminalCodec::read);
        topology.addProcessor(
                OUTBOX,
                () -> new OutboxProcessor(
                        new OutboxMachine(parameters),
                        new Outputs(instructions),
                        observer,
                        commandMemory,
                        layout.accountPartitions()),
                INPUTS.stream().map(OutboxTopology::decoder).toArray(String[]::new));
        topology.addStateStore(store(), OUTBOX);
        write(topology, ORDER_DELIVERIES, OrderDelivery.class);
        write(topology, AUDIT, AuditEntry.class);
        MailboxSink<Outgoing> mailbox =
                new MailboxSink<>(AvroSerde.of(Mail.class, registry).serializer());
        String mailboxTopic = GATEWAY_MAILBOX.topicName();
        topology.addSink(mailboxTopic, mailboxTopic, new StringSerializer(), mailbox, mailbox, OUTBOX);
        INPUTS.forEach(topic -> DeadLetters.addSink(topology, topic, topic.deadLetterName(), decoder(topic), OUTBOX));
        return topology;
    }

    private <T extends SpecificRecord> void read(
            Topology topology, Topic topic, Class<T> type, Function<T, Received> codec) {
        String source = topic.topicName();
        topology.addSource(source, new StringDeserializer(), new ByteArrayDeserializer(), source);
        var deserializer = new IncomingDeserializer<>(
                topic, AvroSerde.of(type, registry).deserializer(), codec, observer::deadLettered);
        topology.addProcessor(
                decoder(topic), new Decoding<>(SERVICE, topic, deserializer, OUTBOX, topic.deadLetterName()), source);
    }

    private <T extends SpecificRecord> void write(Topology topology, Topic topic, Class<T> type) {
        topology.addSink(
                topic.topicName(),
                topic.topicName(),
                new StringSerializer(),
                AvroSerde.of(type, registry).serializer(),
                new AccountStreamPartitioner<>(),
                OUTBOX);
    }

    private static String decoder(Topic topic) {
        return "decode-" + topic.topicName();
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(OutboxProcessor.STORE), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }
}
