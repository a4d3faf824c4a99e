package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.ea.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 60001 copies at once, 60002 ten seconds later. */
class DelayTopologyTest {

    private static final Duration DELAY = Duration.ofSeconds(10);

    private Driver driver;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new Driver(directory);
        for (String account : List.of("50001", "60001", "60002")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
        FollowerSettings atOnce = FollowerBook.settings(Direction.SAME, List.of());
        driver.apply(CopyTopologyTest.groups(
                1,
                new CopyGroup(
                        new GroupId("alpha"),
                        "Alpha",
                        SignalSource.EXECUTIONS,
                        List.of(new Leader(account("50001"), Set.of(), SymbolFilter.ALL)),
                        List.of(
                                new Follower(account("60001"), atOnce),
                                new Follower(account("60002"), FollowerBook.delayed(atOnce, DELAY))))));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theDelayIsEachFollowersOwn() {
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        assertThat(driver.orders()).containsExactly("60001 open 0.5 EURUSD buy");
        driver.pass(DELAY.minusMillis(1));
        assertThat(driver.orders()).isEmpty();
        driver.pass(Duration.ofMillis(251));
        assertThat(driver.orders()).containsExactly("60002 open 0.5 EURUSD buy");
        assertThat(driver.decisions()).containsExactly("60001 copied", "60002 copied");
        driver.pass(DELAY);
        assertThat(driver.orders()).isEmpty();
    }

    @Test
    void whatIsClosedWithinTheDelayIsNeverOpened() {
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        driver.report(Told.deal("50001", "d2", Entry.out, "p1", "1.00"));
        driver.pass(DELAY.plusSeconds(1));
        assertThat(driver.decisions()).containsExactly("60001 copied", "60002 position_closed");
        assertThat(driver.orders()).noneMatch(order -> order.startsWith("60002"));
    }

    private static Account account(String id) {
        return new Account(TenantId.DEFAULT, id);
    }
}
