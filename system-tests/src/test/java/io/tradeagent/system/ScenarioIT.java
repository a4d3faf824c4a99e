package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.Ea.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The story of the spine, told by outside clients alone. Heartbeats are short, so that silence can be waited for. */
class ScenarioIT {

    @TempDir
    static Path directory;

    private static Platform platform;
    private static Operator operator;

    @BeforeAll
    static void up() {
        platform = Platform.up(
                directory.resolve("data"),
                Map.of("TRADEAGENT_SESSION_HEARTBEAT_INTERVAL", "2s", "TRADEAGENT_SESSION_HEARTBEAT_TIMEOUT", "8s"));
        operator = new Operator(platform.serviceBus());
    }

    @AfterAll
    static void down() {
        operator.close();
        platform.close();
    }

    @Test
    void anEaConnectsWaitsIsApprovedTradesAndIsSucceeded() {
        Ea ea = new Ea(platform.gateway(), "70001", "key-of-70001");
        Session first = ea.createSession();
        assertThat(first.status()).isEqualTo("pending");
        assertThat(first.epoch()).isEqualTo(1);
        assertThat(first.nextSequence()).isEqualTo(1);

        try (Stream stream = first.connect(0);
                Heartbeats alive = Heartbeats.over(stream)) {
            whilePending(stream);
            String early = OrderTicket.buy("0.10").issue(platform, ea);
            String later = OrderTicket.buy("0.20").issue(platform, ea);
            await("audit of the suppressed order")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> suppressed(ea));
            stream.expectNothingSent();

            operator.approve(ea.account(), first.fingerprint());
            stream.await1("InitAck");
            JsonNode one = stream.awaitFrame("OrderCommand", f -> commandId(f).equals(early));
            JsonNode two = stream.awaitFrame("OrderCommand", f -> commandId(f).equals(later));
            assertThat(one.path("sequence").asLong()).isEqualTo(1);
            assertThat(two.path("sequence").asLong()).isEqualTo(2);
            assertThat(two.path("previous_sequence").asLong()).isEqualTo(1);
            assertThat(indexOf(stream, "InitAck")).isLessThan(indexOf(stream, "OrderCommand"));

            assertThat(sequence(stream.ask(Ea.commandAck(one, "executed")))).isEqualTo(3);
            assertThat(sequence(stream.ask(Ea.executionReport("deal-1", early))))
                    .isEqualTo(4);
            preemptedByANewcomer(ea, first, stream);
        }
    }

    private static void whilePending(Stream stream) {
        assertThat(sequence(stream.ask(Ea.initRequest()))).isEqualTo(1);
        JsonNode intent = stream.ask(Ea.orderIntent("intent-1"));
        assertThat(intent.path("status").asString()).isEqualTo("queued");
        assertThat(sequence(intent)).isEqualTo(2);
        JsonNode refused = stream.ask(Ea.executionReport("deal-0", "none"));
        assertThat(refused.path("status").asString()).isEqualTo("refused");
        assertThat(refused.path("code").asString()).isEqualTo("session_pending");
    }

    private static void preemptedByANewcomer(Ea ea, Session first, Stream old) {
        Session second = ea.createSession();
        assertThat(second.created().path("previous_session_retired").asBoolean())
                .isTrue();
        assertThat(second.epoch()).isEqualTo(2);
        assertThat(second.status()).isEqualTo("authenticated");
        assertThat(second.nextSequence()).isEqualTo(5);

        await("the retired socket").atMost(Duration.ofSeconds(1)).until(old::isClosed);
        assertThat(old.closeCode()).isEqualTo(4001);
        assertThat(old.await1("ShutdownNotice").path("payload").path("reason").asString())
                .isEqualTo("session_superseded");
        old.send(Ea.summary());
        assertThatItEnded(first, "session_superseded");

        try (Stream stream = second.connect(2)) {
            stream.await1("InitAck");
            assertThat(sequence(stream.ask(Ea.summary()))).isEqualTo(5);
        }
    }

    @Test
    void anEaThatPollsDoesAllOfItAndChangesToASocketAndBack() {
        Ea ea = new Ea(platform.gateway(), "70006", "key-of-70006");
        Session session = ea.createSession();
        Polls polls = new Polls(session, 0);
        assertThat(sequence(polls.ask(Ea.initRequest()))).isEqualTo(1);
        assertThat(polls.poll(0)).isEmpty();
        assertThat(polls.status()).isEqualTo("pending");
        String first = OrderTicket.buy("0.10").issue(platform, ea);

        operator.approve(ea.account(), session.fingerprint());
        polls.await1("InitAck");
        JsonNode order = polls.await1("OrderCommand");
        assertThat(commandId(order)).isEqualTo(first);
        assertThat(polls.after()).isEqualTo(1);
        assertThat(sequence(polls.ask(Ea.commandAck(order, "executed")))).isEqualTo(2);
        assertThat(polls.ask(Ea.heartbeat()).has("sequence")).isFalse();

        JsonNode overSocket = overASocket(ea, session);
        Polls again = new Polls(session, 1);
        assertThat(again.await1("OrderCommand").path("message_id")).isEqualTo(overSocket.path("message_id"));
        assertThat(sequence(again.ask(Ea.commandAck(overSocket, "executed")))).isEqualTo(4);

        ea.createSession();
        JsonNode farewell = again.await1("ShutdownNotice");
        assertThat(farewell.path("payload").path("reason").asString()).isEqualTo("session_superseded");
        assertThat(again.status()).isEqualTo("terminated");
    }

    /** Receives an order over a socket and loses the socket before it says what became of it. */
    private static JsonNode overASocket(Ea ea, Session session) {
        try (Stream stream = session.connect(1)) {
            stream.await1("InitAck");
            String second = OrderTicket.buy("0.20").issue(platform, ea);
            JsonNode order = stream.await1("OrderCommand");
            assertThat(commandId(order)).isEqualTo(second);
            assertThat(sequence(stream.ask(Ea.summary()))).isEqualTo(3);
            return order;
        }
    }

    @Test
    void rejectionTerminates() {
        Ea ea = new Ea(platform.gateway(), "70002", "key-of-70002");
        Session session = ea.createSession();
        try (Stream stream = session.connect(0)) {
            operator.reject(ea.account(), session.fingerprint());
            assertThat(stream.closeCode()).isEqualTo(4002);
            assertThat(reason(stream)).isEqualTo("rejected");
            assertThatItEnded(session, "rejected");
        }
        assertThat(ea.createSession().status()).isEqualTo("pending");
    }

    @Test
    void silenceTerminates() {
        Ea ea = new Ea(platform.gateway(), "70003", "key-of-70003");
        try (Stream stream = ea.createSession().connect(0)) {
            await("heartbeat timeout").atMost(Duration.ofSeconds(25)).until(stream::isClosed);
            assertThat(stream.closeCode()).isEqualTo(4004);
            assertThat(reason(stream)).isEqualTo("heartbeat_timeout");
        }
    }

    @Test
    void logoutTerminates() {
        Ea ea = new Ea(platform.gateway(), "70004", "key-of-70004");
        Session session = ea.createSession();
        try (Stream stream = session.connect(0)) {
            assertThat(session.logout().statusCode()).isEqualTo(204);
            assertThat(stream.closeCode()).isEqualTo(4005);
            assertThatItEnded(session, "logout");
        }
    }

    @Test
    void anOrderForAnUnknownAccountWaitsForItsFirstSession() {
        Ea ea = new Ea(platform.gateway(), "70005", "key-of-70005");
        String commandId = OrderTicket.buy("0.30").issue(platform, ea);
        Session session = ea.createSession();
        operator.approve(ea.account(), session.fingerprint());
        try (Stream stream = session.connect(0)) {
            stream.ask(Ea.initRequest());
            assertThat(commandId(stream.await1("OrderCommand"))).isEqualTo(commandId);
        }
    }

    @Test
    void anOperatorAsksForASnapshotAndLearnsThatItCame() {
        Ea ea = new Ea(platform.gateway(), "70007", "key-of-70007");
        Session session = ea.createSession();
        try (Stream stream = session.connect(0);
                Heartbeats alive = Heartbeats.over(stream)) {
            stream.ask(Ea.initRequest());
            operator.approve(ea.account(), session.fingerprint());
            stream.await1("InitAck");
            CompletableFuture<String> command = CompletableFuture.supplyAsync(() -> snapshot(ea));
            JsonNode demand = stream.await1("SyncSnapshot");
            stream.ask(Ea.emptySnapshot("[]"));
            stream.ask(Ea.event("CommandAck", "{\"sequence\":1,\"outcome\":\"executed\"}"));

            List<JsonNode> told = command.join().lines().map(Ea.JSON::readTree).toList();
            assertThat(told.getFirst().path("snapshot_id"))
                    .isEqualTo(demand.path("payload").path("snapshot_id"));
            assertThat(told.getLast().path("state").asString()).isEqualTo("executed");
            assertThat(told.getLast().path("sequence").asLong()).isEqualTo(1);
        }
    }

    private static String snapshot(Ea ea) {
        String data = platform.data().toString();
        return Launcher.run(Map.of(), "snapshot", "--data", data, "--account", ea.account(), "--wait", "20s");
    }

    /** For a minute a client may still ask why its session ended. */
    private static void assertThatItEnded(Session session, String reason) {
        JsonNode current = Ea.JSON.readTree(session.current().body());
        assertThat(current.path("status").asString()).isEqualTo("terminated");
        assertThat(current.path("termination_reason").asString()).isEqualTo(reason);
    }

    private static boolean suppressed(Ea ea) {
        return new Topics(platform)
                .read(Topic.AUDIT, AuditEntry.class).stream()
                        .anyMatch(entry -> entry.getAction() == AuditAction.order_suppressed
                                && entry.getAccountId().equals(ea.account())
                                && "session_pending".equals(entry.getCode()));
    }

    private static String commandId(JsonNode frame) {
        return frame.path("payload").path("command_id").asString();
    }

    private static String reason(Stream stream) {
        return stream.await1("ShutdownNotice").path("payload").path("reason").asString();
    }

    private static long sequence(JsonNode result) {
        return result.path("sequence").asLong();
    }

    private static int indexOf(Stream stream, String type) {
        List<String> types =
                stream.frames().stream().map(f -> f.path("type").asString()).toList();
        return types.indexOf(type);
    }
}
