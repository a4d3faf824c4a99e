package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.Ea.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An approval runs out while its EA trades, on a platform that takes signed decisions alone: orders stop at once and wait, operators are
 * told, and a renewed approval takes up where the old one ended, on the same socket.
 */
class ApprovalWindowIT {

    private static final Map<String, String> SIGNED = Map.of(
            "TRADEAGENT_SERVICE_BUS_SIGNATURE_KEYS",
            "ops=" + "0123456789abcdef".repeat(4),
            "TRADEAGENT_SERVICE_BUS_SIGNATURE_REQUIRED",
            "true");

    private static final Duration WINDOW = Duration.ofSeconds(25);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(200);

    @TempDir
    Path directory;

    @Test
    @Timeout(240)
    void ordersWaitFromTheEndOfAnApprovalUntilItIsRenewed() {
        try (Platform platform = Platform.up(directory.resolve("data"), SIGNED)) {
            Ea ea = new Ea(platform.gateway(), "window", "key");
            // Straight behind "TradeAgent is ready": whoever asks for a session then is answered.
            Session session = ea.createSession();
            try (Stream stream = session.connect(0);
                    Heartbeats alive = Heartbeats.over(stream)) {
                stream.ask(Ea.initRequest());
                Instant end = Instant.now().plus(WINDOW);
                approve(platform, ea, session, "--expires-at", end.toString());
                stream.await1("InitAck");
                try (Orders orders = new Orders(platform, ea)) {
                    tradesUntilItEnds(platform, ea, session, stream);
                }
                int framesBefore = stream.ofType("OrderCommand").size();
                anUnsignedApprovalIsNone(platform, ea, session);
                assertThat(stream.ofType("OrderCommand")).hasSize(framesBefore);
                Instant renewed = Instant.now();
                assertThatNothingWasSentBetween(platform, end, renewed);

                approve(platform, ea, session);

                List<Long> before = sequences(stream);
                await("the orders that waited")
                        .atMost(PATIENCE)
                        .until(() -> sequences(stream).size() > before.size());
                assertThat(stream.ofType("InitAck")).hasSize(2);
                assertThat(sequences(stream)).isSorted().startsWith(before.toArray(Long[]::new));
                assertThat(accepted(stream.ask(Ea.executionReport("deal-2", "c"))))
                        .isTrue();
            }
        }
    }

    private static void tradesUntilItEnds(Platform platform, Ea ea, Session session, Stream stream) {
        JsonNode first = stream.await1("OrderCommand");
        assertThat(accepted(stream.ask(Ea.commandAck(first, "executed")))).isTrue();
        assertThat(accepted(stream.ask(Ea.executionReport("deal-1", "c")))).isTrue();
        await("the end of the approval")
                .atMost(PATIENCE)
                .until(() -> status(session).equals("pending"));
        JsonNode refused = stream.ask(Ea.executionReport("deal-2", "c"));
        assertThat(refused.path("code").asString()).isEqualTo("session_pending");
        Topics topics = new Topics(platform);
        await("an order that waits")
                .atMost(PATIENCE)
                .until(() -> topics.read(Topic.ORDER_DELIVERIES, OrderDelivery.class).stream()
                        .anyMatch(delivery -> delivery.getState() == DeliveryState.suppressed));
        await("operators are told").atMost(PATIENCE).until(() -> toldOf(topics, ea));
    }

    /** What the session was before and is now stands beside it. */
    private static boolean toldOf(Topics topics, Ea ea) {
        List<AuditEntry> entries = topics.read(Topic.AUDIT, AuditEntry.class).stream()
                .filter(entry -> entry.getAccountId().equals(ea.account()))
                .toList();
        return entries.stream().anyMatch(entry -> entry.getAction() == AuditAction.order_suppressed)
                && entries.stream()
                        .anyMatch(entry -> entry.getAction() == AuditAction.session_returned_to_pending
                                && "approval_expired".equals(entry.getCode())
                                && entry.getBefore() != null
                                && entry.getBefore().getStatus() == SessionStatus.authenticated
                                && entry.getAfter() != null
                                && entry.getAfter().getStatus() == SessionStatus.pending);
    }

    private static void anUnsignedApprovalIsNone(Platform platform, Ea ea, Session session) {
        try (Operator operator = new Operator(platform.serviceBus())) {
            operator.approve(ea.account(), session.fingerprint());
            assertThat(operator.awaitDeadLetterReason()).isEqualTo("BadSignature");
        }
        assertThat(status(session)).isEqualTo("pending");
    }

    private static void assertThatNothingWasSentBetween(Platform platform, Instant from, Instant to) {
        assertThat(new Topics(platform).read(Topic.ORDER_DELIVERIES, OrderDelivery.class))
                .filteredOn(delivery -> delivery.getState() == DeliveryState.sent)
                .extracting(OrderDelivery::getAt)
                .noneMatch(at -> !at.isBefore(from) && at.isBefore(to));
    }

    private static void approve(Platform platform, Ea ea, Session session, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("approve", "--data", platform.data().toString(), "--account", ea.account(), "--by", "olivia"));
        arguments.addAll(List.of("--fingerprint", session.fingerprint()));
        arguments.addAll(List.of(more));
        Launcher.run(SIGNED, arguments.toArray(String[]::new));
    }

    private static String status(Session session) {
        return Ea.JSON.readTree(session.current().body()).path("status").asString();
    }

    private static boolean accepted(JsonNode result) {
        return result.path("status").asString().equals("accepted");
    }

    /** In the order in which they came first; what was not answered comes again. */
    private static List<Long> sequences(Stream stream) {
        return stream.ofType("OrderCommand").stream()
                .map(frame -> frame.path("sequence").asLong())
                .distinct()
                .toList();
    }

    /** An issuer that does not know of approvals: an order, and another one. */
    private static final class Orders implements AutoCloseable {

        private final KafkaProducer<String, OrderInstruction> producer;
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

        Orders(Platform platform, Ea ea) {
            producer = new Topics(platform).producer(OrderInstruction.class);
            timer.scheduleAtFixedRate(
                    () -> producer.send(new ProducerRecord<>(
                            Topic.ORDER_COMMANDS.topicName(), "default/" + ea.account(), Workload.order(ea.account()))),
                    0,
                    BETWEEN_ORDERS.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            timer.close();
            producer.close();
        }
    }
}
