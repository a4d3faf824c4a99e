package io.tradeagent.copy.simulation;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.Leadership;
import io.tradeagent.copy.leader.Recipient;
import io.tradeagent.copy.signal.Fanout;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One leader, one follower that takes half of its lots. */
final class Example {

    private static final Account LEADER = new Account(TenantId.DEFAULT, "50001");
    private static final Account FOLLOWER = new Account(TenantId.DEFAULT, "60001");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final BigDecimal STEP = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Example() {}

    static FollowerBook follower(Lots mostLots) {
        FollowerBook book = new FollowerBook(FOLLOWER, figures());
        book.use(FollowerBook.late(
                FollowerBook.settings(
                        Direction.SAME, List.of(new RiskLimit.MaxLots(mostLots)), ReconcilePolicy.REPAIR_ALL),
                LateFollower.ALL));
        return book;
    }

    /** Half of the leader's lots, before any rounding. */
    static BigDecimal allocated(Lots leader) {
        return leader.value().multiply(HALF);
    }

    /** Nobody follows. */
    static Leadership nobody() {
        return new Leadership(LEADER, new CopyGroups(TenantId.DEFAULT, 0, List.of()));
    }

    static List<Signal> late(LeaderPosition position, List<Recipient> latecomers, Instant now) {
        return latecomers.isEmpty() ? List.of() : Fanout.late(position, latecomers, figures(), 1, now);
    }

    static Leadership leadership() {
        return new Leadership(
                LEADER,
                new CopyGroups(
                        TenantId.DEFAULT,
                        1,
                        List.of(new CopyGroup(
                                new GroupId("alpha"),
                                "Alpha",
                                SignalSource.EXECUTIONS,
                                List.of(new Leader(LEADER, Set.of(), SymbolFilter.ALL)),
                                List.of(new Follower(
                                        FOLLOWER,
                                        FollowerBook.late(
                                                FollowerBook.settings(Direction.SAME, List.of()),
                                                LateFollower.ALL)))))));
    }

    /** A signal as the platform had the leader's report. */
    static Signal received(Signal signal, Instant at) {
        Signal.Cause cause = signal.cause();
        return new Signal(
                signal.to(),
                signal.group(),
                signal.change(),
                signal.position(),
                signal.price(),
                signal.leader(),
                new Signal.Cause(
                        cause.execution(),
                        cause.groupsVersion(),
                        at,
                        cause.market(),
                        cause.traceparent(),
                        cause.order(),
                        cause.occasion()));
    }

    static AccountView figures() {
        return new AccountView(
                new AccountTerms("USD", 100, AccountMode.HEDGING),
                new AccountFunds(new BigDecimal("10000"), new BigDecimal("10000"), "beat-1", NOW),
                Map.of(
                        "EURUSD",
                        new SymbolSpec(
                                "EURUSD",
                                5,
                                new Contract(new BigDecimal("100000"), new BigDecimal("0.00001"), BigDecimal.ONE),
                                new VolumeGrid(Lots.of("0.01"), Lots.of("0.01"), Lots.of("100")),
                                "USD",
                                "EUR")),
                Map.of("EURUSD", new Quote("EURUSD", Price.of("1.10000"), Price.of("1.10010"), BigDecimal.ONE, NOW)));
    }
}
