package io.tradeagent.outbox.stream;

import static io.tradeagent.outbox.stream.Records.ack;
import static io.tradeagent.outbox.stream.Records.open;
import static io.tradeagent.outbox.stream.Records.ready;
import static io.tradeagent.outbox.stream.Records.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.outbox.Action;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.OutboxCommand;
import io.tradeagent.outbox.codec.InstructionCodec;
import io.tradeagent.outbox.codec.Received;
import io.tradeagent.outbox.codec.SessionCodec;
import io.tradeagent.outbox.codec.TerminalCodec;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.SessionConnection;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.serde.RegistryUnavailableException;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.Incoming;
import io.tradeagent.streams.IncomingDeserializer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The four topics that the outbox listens to: what a record says, and which ones become dead letters. */
class InputsTest {

    private static final int MAILBOX_PARTITIONS = 4;
    private static final SchemaRegistry REGISTRY = new InMemorySchemaRegistry();

    /** A topic, the kind of record that it has, and one of them. */
    private record Input<T extends SpecificRecord>(Topic topic, Class<T> type, T sample, Function<T, Received> codec) {

        IncomingDeserializer<T, Received> deserializer(SchemaRegistry registry, Counts counts) {
            return new IncomingDeserializer<>(
                    topic, AvroSerde.of(type, registry).deserializer(), codec, counts::deadLettered);
        }

        byte[] bytes(T value) {
            return AvroSerde.of(type, REGISTRY).serializer().serialize(topic.topicName(), value);
        }

        byte[] bytes() {
            return bytes(sample);
        }

        Incoming<Received> read(byte[] bytes, Counts counts) {
            return deserializer(REGISTRY, counts).deserialize(topic.topicName(), bytes);
        }

        OutboxCommand command(T value) {
            return ((Received.About) read(bytes(value), new Counts()).input()).command();
        }

        void assertDeadLetter(byte[] bytes, Class<? extends Exception> kind, String message) {
            Counts counts = new Counts();
            assertThatThrownBy(() -> read(bytes, counts)).isInstanceOf(kind).hasMessageContaining(message);
            assertThat(counts.deadLetters).containsExactly(topic);
        }

        @Override
        public String toString() {
            return topic.topicName();
        }
    }

    private static final Input<SessionState> SESSIONS = new Input<>(
            Topic.SESSION_STATE, SessionState.class, ready(3, 1, 7), new SessionCodec(MAILBOX_PARTITIONS)::read);
    private static final Input<OrderInstruction> ORDERS = new Input<>(
            Topic.ORDER_COMMANDS,
            OrderInstruction.class,
            open("o1"),
            new InstructionCodec(AvroSerde.of(OrderInstruction.class, REGISTRY))::read);
    private static final Input<CommandAckEvent> ACKS = new Input<>(
            Topic.EA_COMMAND_ACKS,
            CommandAckEvent.class,
            ack(3, 5, "o1", CommandOutcome.executed),
            TerminalCodec::read);
    private static final Input<SyncSnapshotEvent> SNAPSHOTS =
            new Input<>(Topic.EA_SYNC_SNAPSHOTS, SyncSnapshotEvent.class, snapshot(3, List.of()), TerminalCodec::read);

    static Stream<Input<?>> inputs() {
        return Stream.of(SESSIONS, ORDERS, ACKS, SNAPSHOTS);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void soundRecordIsKeptWithItsBytesAndItsAccount(Input<?> input) {
        Counts counts = new Counts();
        byte[] bytes = input.bytes();
        Incoming<Received> incoming = input.read(bytes, counts);
        assertThat(incoming.topic()).isEqualTo(input.topic());
        assertThat(incoming.bytes()).isEqualTo(bytes);
        assertThat(incoming.input().key()).isEqualTo(Records.KEY);
        assertThat(counts.deadLetters).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void recordOfAnotherTopicIsRefused(Input<?> input) {
        inputs().filter(other -> !other.topic().equals(input.topic()))
                .forEach(other -> input.assertDeadLetter(other.bytes(), SerializationException.class, "is not one of"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatIsShortLongOrEmptyIsRefused(Input<?> input) {
        byte[] bytes = input.bytes();
        for (int length = 0; length < bytes.length; length++) {
            input.assertDeadLetter(Arrays.copyOf(bytes, length), SerializationException.class, "");
        }
        input.assertDeadLetter(Arrays.copyOf(bytes, bytes.length + 1), SerializationException.class, "left over");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void recordWithoutAValueIsRefused(Input<?> input) {
        Counts counts = new Counts();
        assertThatThrownBy(() -> input.deserializer(REGISTRY, counts)
                        .deserialize(input.topic().topicName(), null))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no value");
        assertThat(counts.deadLetters).containsExactly(input.topic());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void registryThatDoesNotAnswerMakesNoDeadLetter(Input<?> input) {
        SchemaRegistry away = new SchemaRegistry() {
            @Override
            public int idOf(String subject, Schema schema) {
                throw new RegistryUnavailableException("away");
            }

            @Override
            public Schema byId(int id) {
                throw new RegistryUnavailableException("away");
            }
        };
        Counts counts = new Counts();
        assertThatThrownBy(() -> input.deserializer(away, counts)
                        .deserialize(input.topic().topicName(), input.bytes()))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThat(counts.deadLetters).isEmpty();
    }

    @Test
    void numbersOutOfRange() {
        SESSIONS.assertDeadLetter(
                SESSIONS.bytes(
                        SessionState.newBuilder(SESSIONS.sample()).setEpoch(-1).build()),
                IllegalArgumentException.class,
                "epoch");
        for (int partition : new int[] {-1, MAILBOX_PARTITIONS}) {
            SESSIONS.assertDeadLetter(
                    SESSIONS.bytes(connected(partition, 0)),
                    IllegalArgumentException.class,
                    "mailbox partition " + partition);
        }
        SESSIONS.assertDeadLetter(SESSIONS.bytes(connected(0, -1)), IllegalArgumentException.class, "sequence");
        ACKS.assertDeadLetter(
                ACKS.bytes(ack(3, -1, "o1", CommandOutcome.executed)), IllegalArgumentException.class, "sequence");
        ACKS.assertDeadLetter(
                ACKS.bytes(ack(-1, 1, "o1", CommandOutcome.executed)), IllegalArgumentException.class, "epoch");
        SNAPSHOTS.assertDeadLetter(SNAPSHOTS.bytes(snapshot(-1, null)), IllegalArgumentException.class, "epoch");
    }

    @Test
    void namesThatCannotBe() {
        ORDERS.assertDeadLetter(
                ORDERS.bytes(open("x".repeat(65))), IllegalArgumentException.class, "command_id must be");
        ORDERS.assertDeadLetter(
                ORDERS.bytes(
                        OrderInstruction.newBuilder(open("o1")).setTenantId("").build()),
                IllegalArgumentException.class,
                "tenant_id");
        ORDERS.assertDeadLetter(ORDERS.bytes(Records.demand("")), IllegalArgumentException.class, "command_id must be");
        OrderCancel ofNothing =
                OrderCancel.newBuilder().setCommandId("x1").setReason("test").build();
        ORDERS.assertDeadLetter(
                ORDERS.bytes(Records.instruction(ofNothing, null)),
                IllegalArgumentException.class,
                "order_id or a target_command_id");
        SESSIONS.assertDeadLetter(
                SESSIONS.bytes(SessionState.newBuilder(SESSIONS.sample())
                        .setAuthKeyFingerprint("A".repeat(64))
                        .build()),
                IllegalArgumentException.class,
                "auth_key_fingerprint");
    }

    @Test
    void whatRecordsSay() {
        assertThat(SESSIONS.command(SESSIONS.sample()))
                .isInstanceOfSatisfying(OutboxCommand.SessionObserved.class, observed -> {
                    assertThat(observed.session().epoch()).isEqualTo(new Epoch(3));
                    assertThat(observed.session().connection())
                            .isNotNull()
                            .satisfies(
                                    connection -> assertThat(connection.after()).isEqualTo(new Sequence(7)));
                });
        assertThat(ORDERS.command(open("o1"))).isInstanceOfSatisfying(OutboxCommand.Submit.class, submit -> {
            assertThat(submit.order().action()).isEqualTo(Action.OPEN);
            assertThat(submit.order().traceparent()).isEqualTo(Records.TRACE);
        });
        assertThat(ORDERS.command(Records.demand("s1"))).isInstanceOfSatisfying(OutboxCommand.Submit.class, submit -> {
            assertThat(submit.order().action()).isEqualTo(Action.DEMAND_SNAPSHOT);
            assertThat(submit.order().id()).hasToString("s1");
        });
        assertThat(ORDERS.command(Records.hold(HoldLevel.unknown, 4)))
                .as("an unknown hold is the strictest")
                .isEqualTo(new OutboxCommand.SetHold(
                        new Hold("account", Hold.Level.FLATTEN, 4, new Hold.Origin("operator", "test"))));
        assertThat(ACKS.command(ACKS.sample())).isInstanceOfSatisfying(OutboxCommand.Acknowledged.class, answer -> {
            assertThat(answer.sequence()).isEqualTo(new Sequence(5));
            assertThat(answer.command()).isEqualTo(new CommandId("o1"));
        });
        assertThat(SNAPSHOTS.command(SNAPSHOTS.sample())).isInstanceOf(OutboxCommand.SnapshotTaken.class);
    }

    private static SessionState connected(int partition, long after) {
        return SessionState.newBuilder(SESSIONS.sample())
                .setConnection(new SessionConnection("c1", new GatewayAddress(partition, Records.GATEWAY), after))
                .build();
    }
}
