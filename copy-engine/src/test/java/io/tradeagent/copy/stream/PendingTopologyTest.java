package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.ea.ExecType;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader's pending order through the topology, to a follower that takes half of its lots. */
class PendingTopologyTest {

    private Driver driver;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new Driver(directory);
        for (String account : List.of("50001", "60001")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
        driver.apply(CopyTopologyTest.groups(
                1,
                new CopyGroup(
                        new GroupId("alpha"),
                        "alpha",
                        SignalSource.EXECUTIONS,
                        List.of(new Leader(Account.parse("default/50001"), Set.of(), SymbolFilter.ALL)),
                        List.of(new Follower(
                                Account.parse("default/60001"), FollowerBook.settings(Direction.SAME, List.of()))))));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void isPlacedChangedAndTakenBack() {
        leader("d1", ExecType.new$, "1.08");
        OrderCommand placed = (OrderCommand) driver.instructions().getFirst().getInstruction();
        assertThat(placed.getPrice()).isEqualByComparingTo("1.08");
        assertThat(placed.getVolume()).isEqualByComparingTo("0.5");
        follower("f1", ExecType.new$, placed.getCommandId());

        leader("d2", ExecType.replaced, "1.07");
        OrderCommand changed = (OrderCommand) driver.instructions().getFirst().getInstruction();
        assertThat(changed.getPrice()).isEqualByComparingTo("1.07");
        assertThat(changed.getOrderId()).isEqualTo("f-7");

        leader("d3", ExecType.canceled, "1.07");
        assertThat(driver.orders()).containsExactly("60001 cancel f-7");
        follower("f2", ExecType.canceled, placed.getCommandId());
        assertThat(driver.read(Topic.COPY_LINKS, CopyLink.class).getLast()).satisfies(link -> {
            assertThat(link.getLeaderPositionId()).isEqualTo("o-1");
            assertThat(link.getOrders())
                    .singleElement()
                    .satisfies(order -> assertThat(order.getWorking()).isZero());
        });
    }

    @Test
    void refusedCancelIsTriedAgain() {
        String placed = placed();
        leader("d2", ExecType.canceled, "1.08");
        String cancel = ((OrderCancel) driver.instructions().getFirst().getInstruction()).getCommandId();
        driver.deliver(Told.delivery("60001", cancel, DeliveryState.rejected));
        driver.pass(Duration.ofSeconds(5));
        assertThat(driver.orders()).containsExactly("60001 cancel f-7");
        follower("f2", ExecType.canceled, placed);
        driver.pass(Duration.ofMinutes(2));
        assertThat(driver.orders()).isEmpty();
    }

    @Test
    void positionIsOpenedOnce() {
        String placed = placed();
        driver.report(Told.filled("50001", "d2", "o-1", "o-1", "1.00", null));
        driver.report(Told.filled("60001", "f2", "f-7", "f-7", "0.50", placed));
        assertThat(driver.orders()).isEmpty();
        List<CopyDecision> decisions = driver.read(Topic.COPY_DECISIONS, CopyDecision.class);
        assertThat(decisions).extracting(CopyDecision::getCode).containsExactly("copied", "copied_as_pending");
        assertThat(decisions).extracting(CopyDecision::getLeaderOrderId).containsOnly("o-1");
        assertThat(decisions).extracting(CopyDecision::getCommandId).containsOnly(placed);

        driver.report(Told.deal("50001", "d3", Entry.out, "o-1", "1.00"));
        assertThat(driver.orders()).containsExactly("60001 close 0.5 EURUSD buy");
    }

    /** The netting position was there before its order; what is heard of the copy later still finds it. */
    @Test
    void copyIsHeardOfInThePositionThatItJoined() {
        driver.report(Told.deal("50001", "d0", Entry.in, "p1", "1.00"));
        OrderCommand first = (OrderCommand) driver.instructions().getFirst().getInstruction();
        driver.report(Told.deal("60001", "f0", Entry.in, "fp1", "0.50", first.getCommandId()));
        String placed = placed();
        driver.report(Told.filled("50001", "d2", "o-1", "p1", "1.00", null));
        driver.report(Told.filled("60001", "f2", "f-7", "f-7", "0.50", placed));
        assertThat(driver.orders()).isEmpty();
        driver.report(Told.deal("50001", "d3", Entry.out, "p1", "2.00"));
        assertThat(driver.orders()).hasSize(2).allMatch(order -> order.equals("60001 close 0.5 EURUSD buy"));
    }

    private String placed() {
        leader("d1", ExecType.new$, "1.08");
        OrderCommand placed = (OrderCommand) driver.instructions().getFirst().getInstruction();
        follower("f1", ExecType.new$, placed.getCommandId());
        return placed.getCommandId();
    }

    private void leader(String id, ExecType type, String price) {
        driver.report(Told.order("50001", id, type, "o-1", price, null));
    }

    private void follower(String id, ExecType type, @Nullable String command) {
        driver.report(Told.order("60001", id, type, "f-7", "1.08", command));
    }
}
