package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.ea.Position;
import io.tradeagent.schema.ea.SnapshotReason;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.order.SnapshotDemand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots on their way through the topology. The follower holds half a lot in position fp1. */
class ReconciliationTopologyTest {

    private static final Duration LATER = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofMillis(2250);

    private Driver driver;
    private String opening;

    @BeforeEach
    void openACopy(@TempDir Path directory) {
        driver = new Driver(directory);
        for (String account : List.of("50001", "60001")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
        driver.apply(new CopyGroups(
                TenantId.DEFAULT,
                1,
                List.of(new CopyGroup(
                        new GroupId("alpha"),
                        "Alpha",
                        SignalSource.EXECUTIONS,
                        List.of(new Leader(account("50001"), Set.of(), SymbolFilter.ALL)),
                        List.of(new Follower(
                                account("60001"), FollowerBook.settings(ReconcilePolicy.REPAIR_CLOSES)))))));
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        opening = ((OrderCommand) driver.instructions().getFirst().getInstruction()).getCommandId();
        driver.report(Told.deal("60001", "f1", Entry.in, "fp1", "0.50", opening));
        driver.pass(LATER);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whatWasClosedByHandIsToldAndAnotherSnapshotIsAskedFor() {
        driver.tell(Told.snapshot("60001", LATER));
        assertThat(driver.differences()).as("not judged yet").isEmpty();

        driver.pass(GRACE);

        assertThat(driver.differences()).containsExactly("60001 missing 0.5>0 booked");
        OrderInstruction demand = driver.instructions().getFirst();
        assertThat(demand.getAccountId()).isEqualTo("60001");
        assertThat(((SnapshotDemand) demand.getInstruction()).getReason()).isEqualTo(DemandReason.difference);
        assertThat(demand.getExpiresAt()).isNotNull();
    }

    @Test
    void theAnswerFindsNothingMore() {
        driver.tell(Told.snapshot("60001", LATER));
        driver.pass(GRACE);
        assertThat(driver.differences()).hasSize(1);
        assertThat(driver.instructions()).hasSize(1);

        driver.tell(Told.snapshot("60001", LATER.plusSeconds(3), Told.holding().setReason(SnapshotReason.on_demand)));
        driver.pass(GRACE);

        assertThat(driver.differences()).isEmpty();
        assertThat(driver.instructions()).isEmpty();
    }

    @Test
    void aTerminalThatDiffersAgainAndAgainIsAskedOnceAMinute() {
        driver.tell(Told.snapshot("60001", LATER, Told.position("fp1", "0.40")));
        driver.pass(GRACE);
        driver.tell(Told.snapshot("60001", LATER.plusSeconds(3), Told.position("fp1", "0.30")));
        driver.pass(GRACE);

        assertThat(driver.differences())
                .containsExactly("60001 wrong_volume 0.5>0.4 booked", "60001 wrong_volume 0.4>0.3 booked");
        assertThat(driver.instructions()).hasSize(1);
    }

    @Test
    void aReportThatComesBehindTheSnapshotIsNoDifference() {
        driver.tell(Told.snapshot("60001", LATER));
        driver.report(Told.deal("60001", "f2", Entry.out, "fp1", "0.50"));
        driver.pass(GRACE);

        assertThat(driver.differences()).isEmpty();
    }

    @Test
    void aSnapshotIsJudgedWhenAllOfItIsThere() {
        driver.tell(Told.snapshot(
                "60001", LATER, Told.holding().setSnapshotId("s-1").setPart(1).setParts(2)));
        driver.pass(GRACE);
        assertThat(driver.differences()).isEmpty();

        driver.tell(Told.snapshot(
                "60001",
                LATER,
                Told.holding(Told.position("fp1", "0.50"))
                        .setSnapshotId("s-1")
                        .setPart(2)
                        .setParts(2)));
        driver.pass(GRACE);
        assertThat(driver.differences())
                .as("the position stood in the second part")
                .isEmpty();

        driver.tell(Told.snapshot(
                "60001", LATER, Told.holding().setSnapshotId("s-2").setPart(2).setParts(2)));
        driver.pass(GRACE);
        assertThat(driver.differences()).as("its first part is missing").isEmpty();
    }

    @Test
    void whatTheLeaderClosedIsClosedWhenItTurnsUp() {
        driver.report(Told.deal("50001", "d2", Entry.out, "p1", "1.00"));
        OrderCommand close = (OrderCommand) driver.instructions().getFirst().getInstruction();
        driver.report(Told.deal("60001", "f2", Entry.out, "fp1", "0.50", close.getCommandId()));
        driver.pass(LATER);

        Position there = Position.newBuilder(Told.position("fp1", "0.50"))
                .setCommandId(opening)
                .build();
        driver.tell(Told.snapshot("60001", LATER.multipliedBy(2), there));
        driver.pass(GRACE);

        assertThat(driver.differences()).containsExactly("60001 extra 0>0.5 close_ordered");
        assertThat(driver.instructions().stream()
                        .filter(sent -> sent.getInstruction() instanceof OrderCommand)
                        .map(Driver::text))
                .containsExactly("60001 close 0.5 EURUSD buy");
    }

    private static Account account(String id) {
        return new Account(TenantId.DEFAULT, id);
    }
}
