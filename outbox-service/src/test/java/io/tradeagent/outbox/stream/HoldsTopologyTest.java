package io.tradeagent.outbox.stream;

import static io.tradeagent.outbox.stream.Records.ack;
import static io.tradeagent.outbox.stream.Records.open;
import static io.tradeagent.outbox.stream.Records.ready;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.HoldProgress;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds through the topology: of one account and of many, and what is told of them. */
class HoldsTopologyTest {

    private static final Duration SOON = Duration.ofMillis(100);

    private final Driver driver = new Driver(Parameters.QUICK);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void flatteningIsReportedUntilTheTerminalHasConfirmed() {
        driver.session(ready(1, 1, 0));
        driver.order(Records.hold(HoldLevel.flatten, 1));
        Delivery demand = lastDelivery();
        assertThat(demand.getPayload()).isInstanceOf(SnapshotRequest.class);
        driver.snapshot(Records.shown(10, "91"));
        Delivery close = lastDelivery();
        assertThat(close.getPayload()).isInstanceOfSatisfying(OrderCommand.class, command -> {
            assertThat(command.getAction()).isEqualTo(OrderAction.close);
            assertThat(command.getPositionId()).isEqualTo("91");
            assertThat(command.getSide()).isEqualTo(Side.sell);
            assertThat(command.getVolume()).isEqualByComparingTo("0.3");
        });
        String id = ((OrderCommand) close.getPayload()).getCommandId();
        driver.ack(ack(1, demand.getSequence(), null, CommandOutcome.executed));
        driver.ack(said(11, close.getSequence(), id));
        driver.pass(SOON);
        assertThat(lastDelivery().getPayload()).as("asked again").isInstanceOf(SnapshotRequest.class);
        driver.snapshot(Records.shown(12));
        List<OrderDelivery> progress = progress();
        assertThat(progress)
                .allSatisfy(step -> assertThat(step.getAuthKeyFingerprint()).isEqualTo(Records.FINGERPRINT));
        assertThat(progress.getLast().getState()).isEqualTo(DeliveryState.executed);
        assertThat(hold(progress.getLast())).satisfies(told -> {
            assertThat(told.getLevel()).isEqualTo(HoldLevel.flatten);
            assertThat(told.getHolds())
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.getVersion()).isEqualTo(1));
            assertThat(told.getPositionsClosed()).isEqualTo(1);
            assertThat(told.getPositionsLeft()).isZero();
            assertThat(told.getConfirmedAt()).isNotNull();
        });
    }

    @Test
    void haltAndResumeAreAuditedWithWhoAndWhy() {
        driver.order(Records.hold(HoldLevel.stop_opens, 1));
        driver.order(Records.hold(HoldLevel.none, 2));
        assertThat(driver.read(Topic.AUDIT, AuditEntry.class).readValuesToList())
                .extracting(AuditEntry::getAction)
                .containsExactly(AuditAction.trading_halted, AuditAction.trading_resumed);
    }

    @Test
    void auditNamesOperatorScopeLevelAndReason() {
        driver.order(Records.hold(HoldLevel.flatten, 7));
        assertThat(driver.read(Topic.AUDIT, AuditEntry.class).readValuesToList())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getActor()).isEqualTo("operator");
                    assertThat(entry.getReason()).isEqualTo("test");
                    assertThat(entry.getReferences())
                            .containsEntry("scope", "account")
                            .containsEntry("level", "flatten")
                            .containsEntry("version", "7");
                });
    }

    @Test
    void holdOfATenantCountsAtOnceForAccountsThatAreThereAndForThoseThatCome() {
        driver.session(ready(1, 1, 0));
        wide(Records.wideHold("default", "tenant", HoldLevel.stop_opens, 1));
        driver.order(open("o1"));
        assertThat(driver.told()).contains("o1:canceled/trading_hold");
        OrderInstruction later =
                OrderInstruction.newBuilder(open("o2")).setAccountId("newcomer").build();
        driver.write(Topic.ORDER_COMMANDS, "default/newcomer", OrderInstruction.class, later);
        assertThat(driver.told()).contains("o2:canceled/trading_hold");
        OrderInstruction other =
                OrderInstruction.newBuilder(open("o3")).setTenantId("acme").build();
        driver.write(Topic.ORDER_COMMANDS, "acme/" + Records.ACCOUNT, OrderInstruction.class, other);
        assertThat(driver.told()).as("of another tenant").containsExactly("o3:waiting/no_session");
    }

    @Test
    void holdOfThePlatformReachesAccountsThatAreSilent() {
        driver.session(ready(1, 1, 0));
        driver.order(open("o1"));
        driver.mail();
        wide(Records.wideHold("*", "platform", HoldLevel.stop_opens, 1));
        driver.pass(SOON);
        assertThat(driver.mail()).as("the cancel and the demand").hasSize(2);
        wide(Records.wideHold("*", "platform", HoldLevel.none, 2));
        driver.pass(SOON);
        driver.order(open("o2"));
        assertThat(driver.told()).contains("o2:sent/null");
    }

    @Test
    void olderWideHoldIsRefusedAndTheSameOneAgainHasNoEffect() {
        wide(Records.wideHold("default", "tenant", HoldLevel.flatten, 5));
        assertThat(states()).containsExactly(DeliveryState.received);
        wide(Records.wideHold("default", "tenant", HoldLevel.flatten, 5));
        assertThat(states()).isEmpty();
        wide(Records.wideHold("default", "tenant", HoldLevel.none, 4));
        assertThat(states()).containsExactly(DeliveryState.rejected);
        driver.order(open("o1"));
        assertThat(driver.told()).contains("o1:canceled/trading_hold");
    }

    @Test
    void wideHoldIsAuditedOnce() {
        wide(Records.wideHold("*", "platform", HoldLevel.flatten, 5));
        assertThat(driver.read(Topic.AUDIT, AuditEntry.class).readValuesToList())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getTenantId()).isEqualTo("-"));
    }

    @Test
    void otherInstructionsForAllAreDeadLetters() {
        wide(OrderInstruction.newBuilder(open("o1")).setAccountId("*").build());
        assertThat(driver.deadLetters(Topic.ORDER_COMMANDS)).hasSize(1);
    }

    private void wide(OrderInstruction instruction) {
        String key = instruction.getTenantId() + "/" + instruction.getAccountId();
        driver.write(Topic.ORDER_COMMANDS, key, OrderInstruction.class, instruction);
    }

    private static CommandAckEvent said(long place, long sequence, String command) {
        CommandAckEvent event = ack(1, sequence, command, CommandOutcome.executed);
        return new CommandAckEvent(Records.at(event.getEnvelope(), place), event.getPayload());
    }

    private Delivery lastDelivery() {
        return (Delivery) driver.mail().getLast().value().getBody();
    }

    private List<OrderDelivery> progress() {
        return driver.deliveries().stream()
                .map(TestRecord::value)
                .filter(step -> step.getHold() != null && step.getAuthKeyFingerprint() != null)
                .toList();
    }

    private List<DeliveryState> states() {
        return driver.deliveries().stream().map(step -> step.value().getState()).toList();
    }

    private static HoldProgress hold(OrderDelivery step) {
        return Objects.requireNonNull(step.getHold());
    }
}
