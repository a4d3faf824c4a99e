package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a record through the topology. Followers take half of the leader's lots. */
class CopyTopologyTest {

    private Driver driver;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new Driver(directory);
        for (String account : List.of("50001", "50002", "60001", "60002", "60003")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
        driver.apply(groups(1, group("alpha", "50001", "60001", "60002"), group("beta", "50002", "60002")));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void leadersDealBecomesAnOrderOfEachFollowerOfItsGroups() {
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        assertThat(driver.orders()).containsExactly("60001 open 0.5 EURUSD buy", "60002 open 0.5 EURUSD buy");
        assertThat(driver.decisions()).containsExactly("60001 copied", "60002 copied");
        driver.report(Told.deal("50002", "d1", Entry.in, "p1", "0.20"));
        assertThat(driver.orders()).containsExactly("60002 open 0.1 EURUSD buy");
    }

    @Test
    void dealThatIsToldAgainCountsOnce() {
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        assertThat(driver.orders()).hasSize(2);
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        assertThat(driver.orders()).isEmpty();
    }

    @Test
    void whatIsCopiedIsClosedPartByPart() {
        String position = opened("1.00");
        driver.report(Told.deal("50001", "d2", Entry.out, "p1", "0.40"));
        OrderInstruction first = driver.instructions().getFirst();
        OrderCommand part = (OrderCommand) first.getInstruction();
        assertThat(part.getPositionId()).isEqualTo(position);
        assertThat(part.getVolume()).isEqualByComparingTo("0.2");
        assertThat(first.getExpiresAt()).isNull();
        driver.report(Told.deal("60001", "f2", Entry.out, position, "0.20", part.getCommandId()));
        driver.report(Told.deal("50001", "d3", Entry.out, "p1", "0.60"));
        assertThat(driver.orders()).contains("60001 close 0.3 EURUSD buy");
    }

    @Test
    void whatWasClosedByHandStaysClosed() {
        String position = opened("1.00");
        driver.report(Told.deal("60001", "f9", Entry.out, position, "0.50"));
        driver.report(Told.deal("50001", "d2", Entry.in, "p1", "0.20"));
        assertThat(driver.orders()).containsExactly("60001 open 0.1 EURUSD buy", "60002 open 0.1 EURUSD buy");
        driver.report(Told.deal("50001", "d3", Entry.out, "p1", "0.60"));
        assertThat(driver.orders()).noneMatch(order -> order.startsWith("60001 close"));
    }

    @Test
    void limitDeniesAndSaysSo() {
        driver.apply(groups(2, limited("alpha", "50001", "60001", new RiskLimit.MaxLots(Lots.of("0.4")))));
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        assertThat(driver.orders()).isEmpty();
        assertThat(driver.decisions()).containsExactly("60001 max_lots.exceeded");
    }

    @Test
    void followerThatLeftIsToldOfItsClosesOnly() {
        String position = opened("1.00");
        driver.apply(groups(2));
        driver.report(Told.deal("50001", "d2", Entry.in, "p2", "1.00"));
        assertThat(driver.orders()).isEmpty();
        driver.report(Told.deal("50001", "d3", Entry.out, "p1", "1.00"));
        assertThat(driver.orders()).contains("60001 close 0.5 EURUSD buy");
        assertThat(position).isNotEmpty();
    }

    @Test
    void refusedCloseIsTriedAgain() {
        opened("1.00");
        driver.report(Told.deal("50001", "d2", Entry.out, "p1", "1.00"));
        String close = ((OrderCommand) driver.instructions().getFirst().getInstruction()).getCommandId();
        driver.deliver(Told.delivery("60001", close, DeliveryState.rejected));
        assertThat(driver.orders()).isEmpty();
        driver.pass(Duration.ofSeconds(3));
        assertThat(driver.orders()).containsExactly("60001 close 0.5 EURUSD buy");
    }

    @Test
    void stepsOfAnOrderAreToldToAnalysts() {
        opened("1.00");
        assertThat(driver.steps())
                .filteredOn(step -> step.startsWith("60001"))
                .containsExactly(
                        "60001 unknown_state>submitted", "60001 submitted>delivered", "60001 delivered>filled");
        assertThat(driver.read(Topic.COPY_LINKS, CopyLink.class))
                .filteredOn(link -> link.getAccountId().equals("60001"))
                .last()
                .satisfies(link ->
                        assertThat(link.getLegs().getFirst().getFilled()).isEqualByComparingTo("0.5"));
    }

    @Test
    void recordOfAnotherAccountIsADeadLetter() {
        byte[] nonsense = {1, 2, 3};
        driver.write(Topic.EA_EXECUTION_REPORTS, "default/50001/x", nonsense);
        assertThat(driver.deadLetters(Topic.EA_EXECUTION_REPORTS)).isEqualTo(1);
        driver.deliver(Told.delivery("60001", "c", DeliveryState.sent));
        assertThat(driver.refused).containsExactly(Topic.EA_EXECUTION_REPORTS);
    }

    /** The leader opens p1; the order of 60001 is sent and filled. Returns the follower's position. */
    private String opened(String lots) {
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", lots));
        OrderCommand order = (OrderCommand) driver.instructions().getFirst().getInstruction();
        driver.deliver(Told.delivery("60001", order.getCommandId(), DeliveryState.sent));
        driver.report(
                Told.deal("60001", "f1", Entry.in, "fp1", order.getVolume().toPlainString(), order.getCommandId()));
        return "fp1";
    }

    static CopyGroups groups(long version, CopyGroup... groups) {
        return new CopyGroups(TenantId.DEFAULT, version, List.of(groups));
    }

    static CopyGroup group(String id, String leader, String... followers) {
        return group(id, leader, List.of(), followers);
    }

    static CopyGroup limited(String id, String leader, String follower, RiskLimit limit) {
        return group(id, leader, List.of(limit), follower);
    }

    private static CopyGroup group(String id, String leader, List<RiskLimit> limits, String... followers) {
        return new CopyGroup(
                new GroupId(id),
                id,
                SignalSource.EXECUTIONS,
                List.of(new Leader(account(leader), Set.of(), SymbolFilter.ALL)),
                Arrays.stream(followers)
                        .map(follower -> new Follower(account(follower), FollowerBook.settings(Direction.SAME, limits)))
                        .toList());
    }

    private static Account account(String id) {
        return new Account(TenantId.DEFAULT, id);
    }
}
