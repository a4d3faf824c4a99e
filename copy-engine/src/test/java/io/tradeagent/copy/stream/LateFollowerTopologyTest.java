package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The leader bought a lot and sold 0.4 of it again, copied by 60001; then others come. */
class LateFollowerTopologyTest {

    private Driver driver;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new Driver(directory);
        for (String account : List.of("50001", "60001", "60002", "60003")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
        driver.apply(groups(1));
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
        driver.report(Told.deal("50001", "d2", Entry.out, "p1", "0.40"));
        driver.report(Told.deal("50001", "d3", Entry.in, "p2", "1.00"));
        driver.report(Told.deal("50001", "d4", Entry.out, "p2", "1.00"));
        driver.orders();
        driver.decisions();
        driver.signals();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void whoeverComesLateAndWantsToOpensWhatIsOpen() {
        driver.apply(groups(2, late("60002", LateFollower.ALL), late("60003", LateFollower.NONE)));
        assertThat(driver.orders()).containsExactly("60002 open 0.3 EURUSD buy");
        assertThat(driver.decisions()).containsExactly("60002 copied");
    }

    @Test
    void groupsThatAreAppliedAgainTellNobodyAgain() {
        driver.apply(groups(2, late("60002", LateFollower.ALL)));
        driver.apply(groups(2, late("60002", LateFollower.ALL)));
        driver.apply(groups(3));
        driver.apply(groups(4, late("60002", LateFollower.ALL)));
        assertThat(driver.orders()).containsExactly("60002 open 0.3 EURUSD buy");
    }

    @Test
    void whoeverWantsToLaterIsToldThen() {
        driver.apply(groups(2, late("60002", LateFollower.NONE)));
        assertThat(driver.orders()).isEmpty();
        driver.apply(groups(3, late("60002", LateFollower.NOT_WORSE)));
        assertThat(driver.orders()).containsExactly("60002 open 0.3 EURUSD buy");
    }

    @Test
    void itIsToldOfAllThatComesLater() {
        driver.apply(groups(2, late("60002", LateFollower.ALL)));
        OrderInstruction order = driver.instructions().getFirst();
        String command = ((OrderCommand) order.getInstruction()).getCommandId();
        driver.report(Told.deal("60002", "f1", Entry.in, "fp1", "0.30", command));
        driver.report(Told.deal("50001", "d5", Entry.out, "p1", "0.30"));
        assertThat(driver.orders()).contains("60002 close 0.15 EURUSD buy");
    }

    @Test
    void theSignalSaysThatItIsLate() {
        driver.apply(groups(2, late("60002", LateFollower.ALL)));
        assertThat(driver.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.getLate()).isTrue();
            assertThat(signal.getExecId()).isEqualTo("late/p1~0");
            assertThat(signal.getPrice()).isEqualByComparingTo("1.10010");
            assertThat(signal.getPosition().getEntryPrice()).isEqualByComparingTo("1.10010");
            assertThat(signal.getPosition().getRemaining()).isEqualByComparingTo("0.6");
            assertThat(signal.getGroupsVersion()).isEqualTo(2);
        });
    }

    /** Another task reads the groups at its own time: by those of before, the follower would be none. */
    @Test
    void signalOfNewerGroupsWaitsForThem() {
        driver.apply(groups(2, late("60002", LateFollower.ALL)));
        LeaderSignal ahead = LeaderSignal.newBuilder(driver.signals().getFirst())
                .setGroupsVersion(3)
                .setAccountId("60003")
                .build();
        driver.orders();
        driver.write(Topic.COPY_SIGNALS, "default/60003", LeaderSignal.class, ahead);
        driver.pass(Duration.ofSeconds(1));
        assertThat(driver.orders()).isEmpty();
        driver.apply(groups(3, late("60002", LateFollower.ALL), late("60003", LateFollower.ALL)));
        driver.pass(Duration.ofSeconds(1));
        assertThat(driver.orders()).containsExactly("60003 open 0.3 EURUSD buy");
    }

    @Test
    void signalOfGroupsThatNeverComeIsAnsweredByThoseThatAreHere() {
        driver.apply(groups(2, late("60002", LateFollower.ALL)));
        LeaderSignal ahead = LeaderSignal.newBuilder(driver.signals().getFirst())
                .setGroupsVersion(3)
                .setAccountId("60003")
                .build();
        driver.decisions();
        driver.write(Topic.COPY_SIGNALS, "default/60003", LeaderSignal.class, ahead);
        driver.pass(Duration.ofSeconds(11));
        assertThat(driver.decisions()).containsExactly("60003 not_a_follower");
    }

    private static CopyGroups groups(long version, Follower... others) {
        List<Follower> followers = new ArrayList<>(List.of(others));
        followers.addFirst(new Follower(account("60001"), settings()));
        return CopyTopologyTest.groups(
                version,
                new CopyGroup(
                        new GroupId("alpha"),
                        "Alpha",
                        SignalSource.EXECUTIONS,
                        List.of(new Leader(account("50001"), Set.of(), SymbolFilter.ALL)),
                        followers));
    }

    private static Follower late(String account, LateFollower policy) {
        return new Follower(account(account), FollowerBook.late(settings(), policy));
    }

    private static FollowerSettings settings() {
        return FollowerBook.settings(Direction.SAME, List.of());
    }

    private static Account account(String id) {
        return new Account(TenantId.DEFAULT, id);
    }
}
