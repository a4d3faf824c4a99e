package io.tradeagent.copy.leader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.kernel.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told of a position that was open before they came. The leader has euros of magic 77. */
class LatecomersTest {

    private static final Account LEADER = account("50001");

    @Test
    void whoeverWantsToAndIsNew() {
        assertThat(latecomers(
                        position("1", "1.2", "60001"),
                        group(
                                SignalSource.EXECUTIONS,
                                SymbolFilter.ALL,
                                follower("60001", LateFollower.ALL),
                                follower("60002", LateFollower.NONE),
                                follower("60003", LateFollower.NOT_WORSE),
                                follower("60004", LateFollower.ALL))))
                .containsExactly("60003", "60004");
    }

    @Test
    void whoeverWasToldIsNotToldAgain() {
        CopyGroup group = group(SignalSource.EXECUTIONS, SymbolFilter.ALL, follower("60003", LateFollower.NOT_WORSE));
        LeaderPosition position = position("1", "1.2");
        LeaderPosition told = position.plus(leadership(group).latecomers(position));
        assertThat(told.recipients()).hasSize(1);
        assertThat(leadership(group).latecomers(told)).isEmpty();
    }

    @Test
    void onlyOfWhatTheGroupCopies() {
        Follower late = follower("60003", LateFollower.ALL);
        assertThat(latecomers(
                        position("1", "1.2"),
                        group(SignalSource.EXECUTIONS, new SymbolFilter(List.of("XAU*"), List.of()), late)))
                .isEmpty();
        assertThat(latecomers(position("1", "1.2"), group(SignalSource.INTENTS, SymbolFilter.ALL, late)))
                .isEmpty();
    }

    @Test
    void onlyOfWhatIsOpenAndHasAPrice() {
        CopyGroup group = group(SignalSource.EXECUTIONS, SymbolFilter.ALL, follower("60003", LateFollower.ALL));
        assertThat(latecomers(position("0", "1.2"), group)).isEmpty();
        assertThat(latecomers(position("1", null), group)).isEmpty();
    }

    private static List<String> latecomers(LeaderPosition position, CopyGroup group) {
        return leadership(group).latecomers(position).stream()
                .map(recipient -> recipient.follower().id())
                .toList();
    }

    private static Leadership leadership(CopyGroup group) {
        return new Leadership(LEADER, new CopyGroups(TenantId.DEFAULT, 2, List.of(group)));
    }

    private static CopyGroup group(SignalSource signal, SymbolFilter filter, Follower... followers) {
        return new CopyGroup(
                new GroupId("alpha"),
                "Alpha",
                signal,
                List.of(new Leader(LEADER, Set.of(77L), filter)),
                List.of(followers));
    }

    private static Follower follower(String id, LateFollower late) {
        return new Follower(account(id), FollowerBook.late(FollowerBook.settings(Direction.SAME, List.of()), late));
    }

    private static LeaderPosition position(String remaining, @Nullable String price, String... recipients) {
        return new LeaderPosition(
                new PositionKey(LEADER, "p-1", 0),
                new LeaderPosition.Trade("EURUSD", Side.BUY, 77),
                new LeaderPosition.Basis(price == null ? null : Price.of(price), Market.LIVE),
                Lots.of("1"),
                Lots.of(remaining),
                StopPrices.NONE,
                Arrays.stream(recipients)
                        .map(id -> new Recipient(new GroupId("alpha"), account(id)))
                        .toList());
    }

    private static Account account(String id) {
        return new Account(TenantId.DEFAULT, id);
    }
}
