package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.SignalRules;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.Stops;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.copy.group.SymbolRules;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A leader with two groups: alpha takes euro trades of magic 77, beta takes everything. */
final class LeadershipExample {

    private static final Account LEADER = account("50001");
    private static final FollowerSettings SETTINGS = new FollowerSettings(
            new Allocation.MirroredLots(BigDecimal.ONE),
            new VolumeRules(BelowMinimum.SKIP, null, null),
            new SignalRules(Direction.SAME, Set.of(Side.BUY, Side.SELL), Stops.BOTH, PendingOrders.COPY, Duration.ZERO),
            SymbolRules.SAME,
            LateFollower.NONE,
            ReconcilePolicy.REPORT,
            List.of());

    Leadership leadership() {
        Leader choosy = new Leader(LEADER, Set.of(77L), new SymbolFilter(List.of("EUR*"), List.of()));
        Leader open = new Leader(LEADER, Set.of(), SymbolFilter.ALL);
        Leader other = new Leader(account("50002"), Set.of(), SymbolFilter.ALL);
        return new Leadership(
                LEADER,
                new CopyGroups(
                        TenantId.DEFAULT,
                        3,
                        List.of(
                                group("alpha", SignalSource.EXECUTIONS, choosy, "60001", "60002"),
                                group("beta", SignalSource.EXECUTIONS, open, "60002"),
                                group("intents", SignalSource.INTENTS, open, "60003"),
                                group("foreign", SignalSource.EXECUTIONS, other, "60004"))));
    }

    LeaderPosition position(String volumeIn, String remaining) {
        return new LeaderPosition(
                new PositionKey(LEADER, "p-1", 0),
                new LeaderPosition.Trade("EURUSD", Side.BUY, 77),
                new LeaderPosition.Basis(Price.of("1.2"), Market.LIVE),
                Lots.of(volumeIn),
                Lots.of(remaining),
                StopPrices.NONE,
                List.of(inAlpha("60009")));
    }

    Recipient inAlpha(String follower) {
        return new Recipient(new GroupId("alpha"), account(follower));
    }

    Recipient inBeta(String follower) {
        return new Recipient(new GroupId("beta"), account(follower));
    }

    private static CopyGroup group(String id, SignalSource signal, Leader leader, String... followers) {
        return new CopyGroup(
                new GroupId(id),
                id,
                signal,
                List.of(leader),
                List.of(followers).stream()
                        .map(follower -> new Follower(account(follower), SETTINGS))
                        .toList());
    }

    private static Account account(String id) {
        return new Account(TenantId.DEFAULT, id);
    }
}
