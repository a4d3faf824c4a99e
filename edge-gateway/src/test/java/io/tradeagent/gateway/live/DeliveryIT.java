package io.tradeagent.gateway.live;

import static io.tradeagent.gateway.live.Deliveries.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schema.gateway.UnsettledCommand;
import io.tradeagent.schema.gateway.UnsettledState;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schema.session.TerminationReason;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Sequenced messages: only to sessions that may receive, in the order of the mailbox. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryIT {

    private final Live.Stage stage;
    private final PlayedPlatform platform;
    private final Gateway gateway;

    DeliveryIT(Live.Stage stage) {
        this.stage = stage;
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

    /** The types of the frames up to the mark. */
    private static List<String> typesBeforeMark(Ea ea) {
        org.awaitility.Awaitility.await().until(() -> ea.frames().stream().anyMatch(DeliveryIT::isMark));
        return ea.frames().stream()
                .takeWhile(frame -> !isMark(frame))
                .map(frame -> frame.path("type").stringValue())
                .toList();
    }

    private static boolean isMark(JsonNode frame) {
        return frame.path("payload").path("code").stringValue("").equals("mark");
    }

    @Test
    void anAuthenticatedSessionReceivesItsOrders() {
        try (Ea ea = connected("receiving")) {
            platform.tell("receiving", approved(), delivery(1, command("c-1")));

            assertThat(ea.awaitFrame(1)).hasToString("""
                    {"type":"OrderCommand","sequence":1,"previous_sequence":0,\
                    "message_id":"00000000-0000-0000-0000-000000000001","issued_at":"2026-11-22T10:00:00Z",\
                    "payload":{"command_id":"c-1","action":"open","symbol":"EURUSD","side":"buy","order_type":"market",\
                    "volume":"0.10","magic":0,"comment":""}}""");
        }
    }

    @Test
    void cancelsAndSnapshotsAreSequencedToo() {
        try (Ea ea = connected("various")) {
            platform.tell(
                    "various",
                    approved(),
                    delivery(1, new OrderCancel("c-2", null, "c-1", "changed")),
                    delivery(
                            2,
                            SnapshotRequest.newBuilder()
                                    .setSnapshotId("s-1")
                                    .setReason(DemandReason.on_demand)
                                    .setAsOf(Instant.parse("2026-11-22T10:00:00Z"))
                                    .setUnsettledCommands(
                                            List.of(new UnsettledCommand("c-1", 1L, UnsettledState.received)))
                                    .setUnsettledTotal(1)
                                    .build()));

            assertThat(ea.awaitFrame(1).path("payload")).hasToString("""
                    {"command_id":"c-2","target_command_id":"c-1","reason":"changed"}""");
            assertThat(ea.awaitFrame(2).path("type").stringValue()).isEqualTo("SyncSnapshot");
            assertThat(ea.awaitFrame(2).path("payload")).hasToString("""
                    {"snapshot_id":"s-1","reason":"on_demand","as_of":"2026-11-22T10:00:00Z",\
                    "unsettled_commands":[{"command_id":"c-1","sequence":1,"state":"received"}],"unsettled_total":1}""");
        }
    }

    @Test
    void aPendingSessionReceivesNothingThatIsSequenced() {
        try (Ea ea = connected("waiting-room")) {
            platform.tell("waiting-room", delivery(1, command("c-1")), MARK);

            assertThat(typesBeforeMark(ea)).isEmpty();
        }
    }

    @Test
    void aSessionThatIsPendingAgainReceivesNothingMore() {
        try (Ea ea = connected("demoted")) {
            platform.tell(
                    "demoted",
                    approved(),
                    delivery(1, command("c-1")),
                    new SessionChanged(SessionStatus.pending, false, null),
                    delivery(2, command("c-2")),
                    MARK);

            assertThat(typesBeforeMark(ea)).containsExactly("OrderCommand");
        }
    }

    @Test
    void anApprovalThatIsOverEndsDeliveriesByItself() {
        try (Ea ea = connected("lapsed")) {
            platform.tell(
                    "lapsed",
                    new SessionChanged(SessionStatus.authenticated, true, EARLIER),
                    delivery(1, command("c-1")),
                    approved(),
                    delivery(1, command("c-1"), EARLIER, null),
                    delivery(1, command("c-1"), LATER, EARLIER),
                    MARK);

            assertThat(typesBeforeMark(ea)).isEmpty();
        }
    }

    @Test
    void mailOfAnotherEpochInstanceOrIdentityIsIgnored() {
        try (Ea ea = connected("addressed")) {
            platform.with("addressed", session -> {
                PlayedSession.Link link = java.util.Objects.requireNonNull(session.link);
                String instance = link.address().getInstanceId();
                Mail foreign = session.mail(instance, link.id(), session.epoch, delivery(3, command("c-3")));
                platform.say(
                        0,
                        session.toConnection(approved()),
                        session.mail(instance, link.id(), session.epoch + 1, delivery(1, command("c-1"))),
                        session.mail("another", link.id(), session.epoch, delivery(2, command("c-2"))),
                        Mail.newBuilder(foreign).setAccountId("somebody-else").build(),
                        session.mail(instance, "unknown", session.epoch, delivery(4, command("c-4"))),
                        session.toConnection(MARK));
            });

            assertThat(typesBeforeMark(ea)).isEmpty();
        }
    }

    @Test
    void whatWasNotCommittedIsNeverSeen() {
        try (Ea ea = connected("committed")) {
            platform.tell("committed", approved());
            platform.with(
                    "committed", session -> stage.log().abort(0, session.toConnection(delivery(1, command("c-1")))));
            platform.tell("committed", MARK);

            assertThat(typesBeforeMark(ea)).isEmpty();
        }
    }

    @Test
    void mailThatCannotBeReadIsSkipped() {
        try (Ea ea = connected("garbled")) {
            stage.log().garbage(0);
            platform.tell("garbled", MARK);

            assertThat(typesBeforeMark(ea)).isEmpty();
        }
    }

    @Test
    void mailBetweenAttachmentAndUpgradeWaitsForTheSocket() {
        String token = gateway.createSession("early").text("session_token");
        platform.whenAttached("early", () -> platform.tell("early", approved(), delivery(1, command("c-1"))));
        try (Ea ea = gateway.connect(token)) {
            assertThat(ea.awaitFrame(1).path("sequence").longValue()).isEqualTo(1);
        }
    }

    @Test
    void aSessionThatEndsBetweenAttachmentAndUpgradeIsToldAndClosed() {
        String token = gateway.createSession("short").text("session_token");
        platform.whenAttached(
                "short", () -> platform.tell("short", new SessionEnded(TerminationReason.rejected, 4002, null)));
        try (Ea ea = gateway.connect(token)) {
            assertThat(ea.awaitFrame(1).path("type").stringValue()).isEqualTo("ShutdownNotice");
            assertThat(ea.awaitClose()).isEqualTo(new Ea.Close(4002, "rejected"));
        }
    }

    @Test
    void aThousandOrdersArriveInOrder() {
        try (Ea ea = connected("busy")) {
            SpecificRecord[] said = Stream.concat(
                            Stream.of(approved()),
                            IntStream.rangeClosed(1, 1_000).mapToObj(i -> delivery(i, command("c-" + i))))
                    .toArray(SpecificRecord[]::new);
            platform.tell("busy", said);

            assertThat(ea.awaitFrames(1_000))
                    .extracting(frame -> frame.path("sequence").longValue())
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 1_000)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void twoGatewaysShareAPartition() {
        try (Gateway other = stage.gateway();
                Ea here = connected("here");
                Ea there = other.connect(other.createSession("there").text("session_token"))) {
            platform.tell("here", approved(), delivery(1, command("c-here")), MARK);
            platform.tell("there", approved(), delivery(1, command("c-there")), MARK);

            assertThat(typesBeforeMark(here)).containsExactly("OrderCommand");
            assertThat(typesBeforeMark(there)).containsExactly("OrderCommand");
            assertThat(here.awaitFrame(1).path("payload").path("command_id").stringValue())
                    .isEqualTo("c-here");
        }
    }

    @Test
    void aClientThatDoesNotReadIsSentAway() {
        try (Gateway tight = stage.gateway(
                        "tradeagent.gateway.connection.most-queued-messages=50",
                        "tradeagent.gateway.connection.handshake-timeout=500ms");
                Wire wire = new Wire(tight.port())) {
            String token = tight.createSession("sleeping").text("session_token");
            wire.get("/ea-gateway/v1/stream", Wire.upgrade(token));
            platform.tell("sleeping", approved());
            OrderCommand large = OrderCommand.newBuilder(command("c-1"))
                    .setComment("x".repeat(30_000))
                    .build();
            for (int i = 0; i < 10; i++) {
                platform.tell(
                        "sleeping",
                        IntStream.rangeClosed(1, 40)
                                .mapToObj(j -> delivery(j, large))
                                .toArray(SpecificRecord[]::new));
            }

            assertThat(platform.awaitSeen("sleeping", io.tradeagent.schema.session.ConnectionClosed.class, 1))
                    .hasSize(1);
            assertThat(tight.counted("tradeagent.gateway.connections.closed", "code", "4008"))
                    .isEqualTo(1);
        }
    }
}
