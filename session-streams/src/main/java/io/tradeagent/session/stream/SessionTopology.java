package io.tradeagent.session.stream;

import static io.tradeagent.schemas.topics.Topic.*;

import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.session.SessionParameters;
import io.tradeagent.session.codec.CommandCodec;
import io.tradeagent.session.codec.Outgoing;
import io.tradeagent.streams.AccountStreamPartitioner;
import io.tradeagent.streams.DeadLetters;
import io.tradeagent.streams.Decoding;
import io.tradeagent.streams.MailboxSink;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The way of a record: from the inbound log through the machine to every topic that tells of it. Beside it come the copy groups, of
 * which sessions are told and on which nothing else depends.
 */
public final class SessionTopology {

    /** Names the application everywhere: its consumer group, its change log, the source of its records. */
    public static final String SERVICE = Forwarder.SERVICE;

    static final String MISADDRESSED = "misaddressed";
    private static final String SOURCE = "inbound";
    private static final String DECODE = "decode";
    private static final String SESSIONS = "session";
    private static final String DEAD_LETTERS = "dead-letters";
    private static final String GROUPS_SOURCE = "groups-source";
    private static final String DECODE_GROUPS = "decode-groups";
    private static final String GROUPS = "groups";
    private static final String GROUPS_DEAD_LETTERS = "groups-dead-letters";

    /** Written by account. */
    private static final List<Topic> OUTPUTS = List.of(
            SESSION_STATE,
            SESSION_EVENTS,
            AUDIT,
            EA_ORDER_INTENTS,
            EA_EXECUTION_REPORTS,
            EA_STATUS_HEARTBEATS,
            EA_STATUS_SUMMARIES,
            EA_SYNC_SNAPSHOTS,
            EA_ERROR_ALERTS,
            EA_INIT_REQUESTS,
            EA_COMMAND_ACKS,
            // Timers write to the log that they are decided from.
            EA_INBOUND);

    private final SchemaRegistry registry;
    private final SessionParameters parameters;
    private final int mailboxPartitions;
    private final SessionObserver observer;
    private final KeyValueBytesStoreSupplier store;

    /**
     * A topology.
     *
     * @param registry of the schemas
     * @param parameters of the machine
     * @param mailboxPartitions of the gateways' mailbox
     * @param observer who counts
     */
    public SessionTopology(
            SchemaRegistry registry, SessionParameters parameters, int mailboxPartitions, SessionObserver observer) {
        this(registry, parameters, mailboxPartitions, observer, Stores.persistentKeyValueStore(SessionProcessor.STORE));
    }

    /** One whose store is of another kind: in memory, where only the logic is looked at. */
    SessionTopology(
            SchemaRegistry registry,
            SessionParameters parameters,
            int mailboxPartitions,
            SessionObserver observer,
            KeyValueBytesStoreSupplier store) {
        this.registry = registry;
        this.parameters = parameters;
        this.mailboxPartitions = mailboxPartitions;
        this.observer = observer;
        this.store = store;
    }

    /** The topics that it writes. */
    public static List<Topic> written() {
        return Stream.concat(OUTPUTS.stream(), Stream.of(GATEWAY_MAILBOX)).toList();
    }

    /** Builds it. */
    public Topology build() {
        Topology topology = new Topology();
        topology.addSource(SOURCE, new StringDeserializer(), new ByteArrayDeserializer(), EA_INBOUND.topicName());
        topology.addProcessor(DECODE, decoding(), SOURCE);
        topology.addProcessor(SESSIONS, this::processor, DECODE);
        addGroups(topology);
        topology.addStateStore(store(), SESSIONS, GROUPS);
        for (Topic topic : OUTPUTS) {
            topology.addSink(
                    topic.topicName(),
                    topic.topicName(),
                    new StringSerializer(),
                    serializer(topic.recordType()),
                    new AccountStreamPartitioner<>(),
                    SESSIONS);
        }
        MailboxSink<Outgoing> mailbox =
                new MailboxSink<>(AvroSerde.of(Mail.class, registry).serializer());
        String mailboxTopic = GATEWAY_MAILBOX.topicName();
        topology.addSink(mailboxTopic, mailboxTopic, new StringSerializer(), mailbox, mailbox, SESSIONS);
        addDeadLetters(topology);
        return topology;
    }

    /** Every version stands in every partition, so each task knows the groups of its accounts without asking another one. */
    private void addGroups(Topology topology) {
        topology.addSource(
                GROUPS_SOURCE, new StringDeserializer(), new ByteArrayDeserializer(), COPY_GROUPS.topicName());
        CopyGroupsDeserializer deserializer = new CopyGroupsDeserializer(
                AvroSerde.of(CopyGroupsVersion.class, registry).deserializer(), observer);
        topology.addProcessor(
                DECODE_GROUPS,
                new Decoding<>(SERVICE, COPY_GROUPS, deserializer, GROUPS, GROUPS_DEAD_LETTERS),
                GROUPS_SOURCE);
        topology.addProcessor(GROUPS, CopyGroupsProcessor::new, DECODE_GROUPS);
        DeadLetters.addSink(topology, COPY_GROUPS, GROUPS_DEAD_LETTERS, DECODE_GROUPS);
    }

    private void addDeadLetters(Topology topology) {
        DeadLetters.addSink(topology, EA_INBOUND, DEAD_LETTERS, DECODE);
        // Its schema is the inbound log's, so that it can be read as what it was.
        Serializer<Inbound> inbound = AvroSerde.of(Inbound.class, registry).serializer();
        topology.addSink(
                MISADDRESSED,
                EA_INBOUND.deadLetterName(),
                new StringSerializer(),
                (Serializer<Inbound>) (topic, value) -> inbound.serialize(EA_INBOUND.topicName(), value),
                new AccountStreamPartitioner<>(),
                SESSIONS);
    }

    private Decoding<?> decoding() {
        InboundDeserializer deserializer = new InboundDeserializer(
                AvroSerde.of(Inbound.class, registry).deserializer(), new CommandCodec(mailboxPartitions), observer);
        return new Decoding<>(SERVICE, EA_INBOUND, deserializer, SESSIONS, DEAD_LETTERS);
    }

    private SessionProcessor processor() {
        return new SessionProcessor(parameters, AvroSerde.of(OrderIntentEvent.class, registry), observer);
    }

    private StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(store, Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    private <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        return AvroSerde.of(type, registry).serializer();
    }
}
