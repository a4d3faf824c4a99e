package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.gateway.ConnectionReplaced;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.session.ConnectionClosed;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.TerminationReason;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The event stream over WebSocket. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamIT {

    private final PlayedPlatform platform;
    private final Gateway gateway;

    StreamIT(Live.Stage stage) {
        this.platform = stage.platform();
        this.gateway = stage.gateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private Ea connected(String account) {
        return gateway.connect(gateway.createSession(account).text("session_token"));
    }

    @Test
    void anEventIsAcknowledgedWithItsSequence() {
        try (Ea ea = connected("acked")) {
            ea.send(Events.summary("e-1"));

            JsonNode ack = ea.awaitFrame(1);
            assertThat(ack.path("type").stringValue()).isEqualTo("Ack");
            assertThat(ack.path("results").get(0)).hasToString("""
                    {"event_id":"e-1","status":"accepted","sequence":1}""");
        }
    }

    @Test
    void eventsAreNumberedAndAcknowledgedInOrder() {
        try (Ea ea = connected("ordered")) {
            IntStream.rangeClosed(1, 300).forEach(i -> ea.send(Events.summary("e-" + i)));

            List<String> acked = ea.awaitFrames(300).stream()
                    .map(frame -> frame.path("results").get(0).path("event_id").stringValue())
                    .toList();
            assertThat(acked)
                    .isEqualTo(IntStream.rangeClosed(1, 300)
                            .mapToObj(i -> "e-" + i)
                            .toList());
            assertThat(platform.seen("ordered", EventReceived.class))
                    .extracting(EventReceived::getOrdinal)
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 300)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void aHeartbeatGoesIntoTheLogAndIsNotAnswered() {
        try (Ea ea = connected("beating")) {
            ea.send(Events.heartbeat("h-1"));
            ea.send(Events.summary("e-1"));

            assertThat(ea.awaitFrame(1).path("results").get(0).path("event_id").stringValue())
                    .isEqualTo("e-1");
            assertThat(platform.seen("beating", EventReceived.class)).hasSize(2);
        }
    }

    @Test
    void theConnectionSaysWhatTheClientHasSeen() {
        String token = gateway.createSession("resuming").text("session_token");
        java.net.URI uri = java.net.URI.create("ws://127.0.0.1:" + gateway.port() + "/ea-gateway/v1/stream?after=41");
        try (Ea ea = Ea.connect(uri, token)) {
            ea.send(Events.summary("e-1"));
            ea.awaitFrame(1);

            assertThat(platform.seen("resuming", ConnectionOpened.class)
                            .getFirst()
                            .getAfter())
                    .isEqualTo(41);
        }
    }

    @Test
    void aSupersededSessionIsToldAndClosed() {
        try (Ea ea = connected("old")) {
            platform.tell("old", new SessionEnded(TerminationReason.session_superseded, 4001, null));

            assertThat(ea.awaitFrame(1)).hasToString("""
                    {"type":"ShutdownNotice","payload":{"reason":"session_superseded"}}""");
            assertThat(ea.awaitClose()).isEqualTo(new Ea.Close(4001, "session_superseded"));
        }
    }

    @Test
    void aReplacedConnectionIsClosedByPolicy() {
        try (Ea ea = connected("replaced")) {
            platform.tell("replaced", new ConnectionReplaced("another"));

            assertThat(ea.awaitClose()).isEqualTo(new Ea.Close(1008, "connection_replaced"));
        }
    }

    @Test
    void initAckIsPassedOn() {
        try (Ea ea = connected("welcome")) {
            platform.tell(
                    "welcome", new InitAck(15_000L, "follower", List.of("g-1"), Instant.parse("2026-11-22T10:00:00Z")));

            assertThat(ea.awaitFrame(1)).hasToString("""
                    {"type":"InitAck","payload":{"heartbeat_interval_ms":15000,"role":"follower",\
                    "copy_groups":["g-1"],"server_time":"2026-11-22T10:00:00Z"}}""");
        }
    }

    @Test
    void aClientThatLeavesIsReported() {
        try (Ea ea = connected("gone")) {
            String connection =
                    platform.seen("gone", ConnectionOpened.class).getFirst().getConnectionId();
            ea.socket().sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();

            ConnectionClosed closed =
                    platform.awaitSeen("gone", ConnectionClosed.class, 1).getFirst();
            assertThat(closed.getConnectionId()).isEqualTo(connection);
            assertThat(closed.getCode()).isEqualTo(1000);
        }
    }

    @Test
    void aClientThatVanishesIsReported() {
        Ea ea = connected("vanished");
        ea.close();

        assertThat(platform.awaitSeen("vanished", ConnectionClosed.class, 1)).hasSize(1);
    }

    @Test
    void anEventThatNobodyAnswersClosesTheConnectionToBeSentAgain(Live.Stage stage) {
        try (Gateway quick = stage.gateway("tradeagent.gateway.connection.answer-timeout=300ms")) {
            try (Ea ea = quick.connect(quick.createSession("unanswered").text("session_token"))) {
                platform.silence("unanswered");
                ea.send(Events.summary("e-1"));

                assertThat(ea.awaitClose()).isEqualTo(new Ea.Close(1012, "event_unanswered"));
            }
        }
    }

    @Test
    void aPingIsAnsweredAndReadingGoesOn() {
        try (Ea ea = connected("pinging")) {
            for (int i = 0; i < 5; i++) {
                ea.socket()
                        .sendPing(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3}))
                        .join();
            }
            ea.send(Events.summary("e-1"));

            assertThat(ea.awaitFrames(1)).hasSize(1);
        }
    }

    @Test
    void aGatewayThatStopsSaysSo(Live.Stage stage) {
        Gateway stopping = stage.gateway("tradeagent.gateway.maintenance.reconnect-after=7s");
        try (Ea ea = stopping.connect(stopping.createSession("maintained").text("session_token"))) {
            stopping.close();

            assertThat(ea.awaitFrame(1)).hasToString("""
                    {"type":"ShutdownNotice","payload":{"reason":"maintenance","reconnect_after_ms":7000}}""");
            assertThat(ea.awaitClose()).isEqualTo(new Ea.Close(1012, "gateway_restart"));
            await().until(() ->
                    !platform.seen("maintained", ConnectionClosed.class).isEmpty());
        }
    }
}
