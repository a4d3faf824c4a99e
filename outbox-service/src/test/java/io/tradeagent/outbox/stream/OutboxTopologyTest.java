package io.tradeagent.outbox.stream;

import static io.tradeagent.outbox.stream.Records.ack;
import static io.tradeagent.outbox.stream.Records.demand;
import static io.tradeagent.outbox.stream.Records.open;
import static io.tradeagent.outbox.stream.Records.openUntil;
import static io.tradeagent.outbox.stream.Records.pending;
import static io.tradeagent.outbox.stream.Records.ready;
import static io.tradeagent.outbox.stream.Records.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.ea.RecentCommand;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schema.gateway.UnsettledCommand;
import io.tradeagent.schema.gateway.UnsettledState;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way of a record through the topology. */
class OutboxTopologyTest {

    private final Driver driver = new Driver(Parameters.QUICK);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void orderForAPendingSessionIsKeptWithAReasonAndGoesOutWhenItIsReady() {
        driver.session(pending(1));
        driver.order(open("o1"));
        assertThat(driver.mail()).isEmpty();
        assertThat(driver.told()).containsExactly("o1:suppressed/session_pending");
        assertThat(driver.read(Topic.AUDIT, AuditEntry.class).readValuesToList())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getAction()).isEqualTo(AuditAction.order_suppressed);
                    assertThat(entry.getCode()).isEqualTo("session_pending");
                    assertThat(entry.getReferences()).containsEntry("command_id", "o1");
                    assertThat(entry.getAuthKeyFingerprint()).isEqualTo(Records.FINGERPRINT);
                });
        driver.session(ready(1, 1, 0));
        assertThat(driver.delivered()).containsExactly("1<0");
        assertThat(driver.told()).containsExactly("o1:sent/null");
        driver.ack(ack(1, 1, "o1", CommandOutcome.executed));
        assertThat(driver.told()).containsExactly("o1:executed/null");
    }

    @Test
    void deliveryHoldsAllThatTheGatewayNeeds() {
        driver.session(ready(3, 7, 0));
        driver.order(openUntil("o1", Records.START.plusSeconds(60)));
        assertThat(driver.mail()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(Records.IDENTITY);
            assertThat(record.value().getInstanceId()).isEqualTo(Records.GATEWAY);
            assertThat(record.value().getConnectionId()).isEqualTo("c7");
            assertThat(record.value().getEpoch()).isEqualTo(3);
            Delivery delivery = (Delivery) record.value().getBody();
            assertThat(delivery.getTraceparent()).isEqualTo(Records.TRACE);
            assertThat(delivery.getIssuedAt()).isEqualTo(Records.START);
            assertThat(delivery.getExpiresAt()).isEqualTo(Records.START.plusSeconds(60));
            assertThat(delivery.getPayload()).isEqualTo(open("o1").getInstruction());
            assertThat(new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                    .isEqualTo(Records.TRACE);
            assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                    .isEqualTo("Mail");
        });
        assertThat(driver.deliveries()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(Records.KEY);
            assertThat(record.value().getSequence()).isEqualTo(1);
            assertThat(record.value().getEpoch()).isEqualTo(3);
            assertThat(record.value().getAttempt()).isEqualTo(1);
            assertThat(record.value().getTraceparent()).isEqualTo(Records.TRACE);
        });
    }

    @Test
    void sessionMayBeHeardOfAfterItsOrders() {
        driver.order(open("o1"));
        driver.order(open("o2"));
        assertThat(driver.told()).containsExactly("o1:waiting/no_session", "o2:waiting/no_session");
        driver.session(ready(1, 1, 0));
        assertThat(driver.delivered()).containsExactly("1<0", "2<1");
    }

    @Test
    void silenceBringsItAgainAndThenToTheDeadLetters() {
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        assertThat(driver.mail()).hasSize(1);
        driver.pass(Duration.ofSeconds(1));
        assertThat(driver.delivered()).containsExactly("1<0");
        driver.pass(Duration.ofSeconds(2));
        assertThat(driver.mail()).isEmpty();
        assertThat(driver.told()).last().isEqualTo("o1:dead_lettered/no_answer");
    }

    @Test
    void unsentOrderExpires() {
        driver.order(openUntil("o1", Records.START.plusSeconds(2)));
        driver.pass(Duration.ofSeconds(1));
        assertThat(driver.told()).containsExactly("o1:waiting/no_session");
        driver.pass(Duration.ofSeconds(1));
        assertThat(driver.told()).containsExactly("o1:expired/expired");
    }

    @Test
    void inDoubtUntilTheSnapshotTells() {
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        driver.order(open("o2"));
        driver.session(ready(2, 2, 0));
        assertThat(driver.delivered()).containsExactly("1<0", "2<1");
        assertThat(driver.told())
                .containsExactly(
                        "o1:sent/null", "o2:sent/null", "o1:in_doubt/session_changed", "o2:in_doubt/session_changed");
        driver.snapshot(snapshot(
                2,
                List.of(RecentCommand.newBuilder()
                        .setCommandId("o1")
                        .setOutcome(CommandOutcome.executed)
                        .build())));
        assertThat(driver.delivered()).containsExactly("2<0");
        assertThat(driver.told()).containsExactly("o1:executed/shown_by_snapshot", "o2:sent/null");
    }

    @Test
    void snapshotThatCannotTellIsAudited() {
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        driver.session(ready(2, 2, 0));
        driver.snapshot(snapshot(2, null));
        assertThat(driver.told()).last().isEqualTo("o1:unknown/snapshot_silent");
        assertThat(driver.read(Topic.AUDIT, AuditEntry.class).readValuesToList())
                .extracting(AuditEntry::getAction)
                .containsExactly(AuditAction.order_unknown);
    }

    @Test
    void holdSendsItsOwnCancel() {
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        driver.order(Records.hold(HoldLevel.stop_opens, 1));
        assertThat(driver.mail()).element(1).satisfies(record -> {
            Delivery delivery = (Delivery) record.value().getBody();
            assertThat(delivery.getPayload()).isInstanceOfSatisfying(OrderCancel.class, cancel -> {
                assertThat(cancel.getTargetCommandId()).isEqualTo("o1");
                assertThat(cancel.getReason()).isEqualTo("trading_hold");
            });
        });
        driver.order(open("o2"));
        assertThat(driver.told()).last().isEqualTo("o2:canceled/trading_hold");
    }

    @Test
    void demandForASnapshotTellsWhatIsBelievedAndIsSettledByItsSequence() {
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        driver.order(demand("s1"));
        assertThat(driver.mail()).last().satisfies(record -> {
            Delivery delivery = (Delivery) record.value().getBody();
            assertThat(delivery.getSequence()).isEqualTo(2);
            assertThat(delivery.getPayload())
                    .isEqualTo(SnapshotRequest.newBuilder()
                            .setSnapshotId("s1")
                            .setReason(DemandReason.on_demand)
                            .setAsOf(Records.START)
                            .setUnsettledCommands(List.of(new UnsettledCommand("o1", 1L, UnsettledState.sent)))
                            .setUnsettledTotal(1)
                            .build());
        });
        driver.ack(ack(1, 2, null, CommandOutcome.executed));
        assertThat(driver.told()).containsExactly("o1:sent/null", "s1:sent/null", "s1:executed/null");
    }

    @Test
    void demandIsReportedLikeAnyInstruction() {
        driver.session(pending(1));
        driver.order(demand("s1"));
        driver.order(demand("s2"));
        assertThat(driver.told()).containsExactly("s1:suppressed/session_pending", "s2:canceled/superseded");
        driver.session(ready(1, 1, 0));
        driver.session(ready(2, 2, 0));
        assertThat(driver.delivered()).containsExactly("1<0", "1<0");
        driver.ack(ack(2, 1, null, CommandOutcome.received));
        assertThat(driver.told()).containsExactly("s1:sent/null", "s1:sent/null", "s1:executed/received");
        driver.order(Records.instruction(
                SnapshotDemand.newBuilder().setSnapshotId("s3").build(), Records.START.plusSeconds(2)));
        driver.pass(Duration.ofSeconds(2));
        assertThat(driver.told()).last().isEqualTo("s3:expired/expired");
    }

    @Test
    void volumesReachTheTerminalAsTheyWereWritten() {
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        Delivery delivery = (Delivery) driver.mail().getFirst().value().getBody();
        assertThat(((OrderCommand) delivery.getPayload()).getVolume()).isEqualByComparingTo("0.10");
    }
}
