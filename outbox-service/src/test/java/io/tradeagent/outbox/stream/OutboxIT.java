package io.tradeagent.outbox.stream;

import static io.tradeagent.outbox.stream.Records.ack;
import static io.tradeagent.outbox.stream.Records.open;
import static io.tradeagent.outbox.stream.Records.ready;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.SessionConnection;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StreamsRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a real broker, with its real store. */
class OutboxIT {

    @TempDir
    Path directory;

    private final Platform platform = new Platform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void sequencesSurviveARestartAndTheLossOfTheLocalStore() throws Exception {
        Path state = directory.resolve("state");
        try (StreamsRunner run = platform.started(state, Parameters.PATIENT)) {
            session(ready(1, 1, 0));
            order(1, 100);
            platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 100);
            order(101, 200);
        }
        order(201, 300);
        try (StreamsRunner run = platform.started(state, Parameters.PATIENT)) {
            order(301, 350);
            platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 350);
            platform.send(Topic.EA_COMMAND_ACKS, Records.IDENTITY, CommandAckEvent.class, acked(1));
            platform.awaitRecords(Topic.ORDER_DELIVERIES, OrderDelivery.class, 351);
        }
        try (StreamsRunner run = platform.started(directory.resolve("another"), Parameters.PATIENT)) {
            order(340, 360);
            platform.awaitConsumed(Topic.ORDER_COMMANDS);
            session(ready(1, 2, 355));
            assertThat(sequences(platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 360)))
                    .as("each order once, under the next sequence, repeats and all")
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 360).boxed().toList());
            session(ready(1, 3, 0));
            List<ConsumerRecord<String, Mail>> all =
                    platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 360 + 5 + 359);
            List<Mail> replayed = all.stream()
                    .map(ConsumerRecord::value)
                    .filter(mail -> "c3".equals(mail.getConnectionId()))
                    .toList();
            assertThat(replayed)
                    .as("a replay has the old names")
                    .extracting(mail -> commandOf(mail) + "=" + delivery(mail).getSequence())
                    .containsExactlyElementsOf(IntStream.rangeClosed(2, 360)
                            .mapToObj(i -> "o" + i + "=" + i)
                            .toList());
        }
    }

    @Test
    void mailGoesToThePartitionThatTheGatewayReads() throws Exception {
        SessionState ready = SessionState.newBuilder(ready(1, 1, 0))
                .setConnection(new SessionConnection("c1", new GatewayAddress(3, Records.GATEWAY), 0L))
                .build();
        try (StreamsRunner run = platform.started(directory, Parameters.PATIENT)) {
            session(ready);
            order(1, 3);
            assertThat(platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 3))
                    .extracting(ConsumerRecord::partition)
                    .containsOnly(3);
        }
    }

    @Test
    void timersAreSetAgainAfterARestart() throws Exception {
        try (StreamsRunner run = platform.started(directory, Parameters.PATIENT)) {
            send(Records.openUntil("o1", Instant.now().plusSeconds(2)));
            platform.awaitRecords(Topic.ORDER_DELIVERIES, OrderDelivery.class, 1);
        }
        try (StreamsRunner run = platform.started(directory, Parameters.PATIENT)) {
            assertThat(platform.awaitRecords(Topic.ORDER_DELIVERIES, OrderDelivery.class, 2))
                    .extracting(record -> record.value().getState())
                    .containsExactly(DeliveryState.waiting, DeliveryState.expired);
        }
    }

    @Test
    void silentTerminalGetsItAgain() throws Exception {
        Parameters quick = new Parameters(Duration.ofMillis(300), Duration.ofSeconds(1), 3, 100);
        try (StreamsRunner run = platform.started(directory, quick)) {
            session(ready(1, 1, 0));
            order(1, 1);
            assertThat(platform.awaitRecords(Topic.ORDER_DELIVERIES, OrderDelivery.class, 4))
                    .extracting(record -> record.value().getState())
                    .containsExactly(
                            DeliveryState.sent, DeliveryState.sent, DeliveryState.sent, DeliveryState.dead_lettered);
            assertThat(sequences(platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 3)))
                    .containsExactly(1L);
        }
    }

    private CommandAckEvent acked(long sequence) {
        return ack(1, sequence, "o" + sequence, CommandOutcome.executed);
    }

    private void session(SessionState state) throws Exception {
        platform.send(Topic.SESSION_STATE, Records.IDENTITY, SessionState.class, state);
        // Topics have no common order: what follows is meant to come after this.
        platform.awaitConsumed(Topic.SESSION_STATE);
    }

    private void order(int from, int to) throws Exception {
        for (int i = from; i <= to; i++) {
            send(open("o" + i));
        }
    }

    private void send(OrderInstruction instruction) throws Exception {
        platform.send(Topic.ORDER_COMMANDS, Records.KEY, OrderInstruction.class, instruction);
    }

    /** In the order of their first appearance. */
    private static List<Long> sequences(List<ConsumerRecord<String, Mail>> mail) {
        return mail.stream()
                .map(record -> delivery(record.value()).getSequence())
                .distinct()
                .toList();
    }

    private static Delivery delivery(Mail mail) {
        return (Delivery) mail.getBody();
    }

    private static String commandOf(Mail mail) {
        return ((OrderCommand) delivery(mail).getPayload()).getCommandId();
    }
}
