package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.OrderWish;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One leader, one follower in group alpha, and what the follower was told and did so far. */
final class Stage {

    static final GroupId ALPHA = new GroupId("alpha");
    static final Account LEADER = new Account(TenantId.DEFAULT, "50001");
    static final Account FOLLOWER = new Account(TenantId.DEFAULT, "60001");
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    final FollowerBook book = new FollowerBook(FOLLOWER, figures(AccountMode.HEDGING));
    final List<FollowerEvent> happened = new ArrayList<>();
    private final FollowerMachine machine = new FollowerMachine();
    Instant now = START;
    Market market = Market.LIVE;
    private int deals;

    static AccountView figures(AccountMode mode) {
        SymbolSpec euro = new SymbolSpec(
                "EURUSD",
                5,
                new Contract(new BigDecimal("100000"), new BigDecimal("0.00001"), BigDecimal.ONE),
                new VolumeGrid(Lots.of("0.01"), Lots.of("0.01"), Lots.of("100")),
                "USD",
                "EUR");
        return new AccountView(
                new AccountTerms("USD", 100, mode),
                new AccountFunds(new BigDecimal("10000"), new BigDecimal("10000"), "beat-1", START),
                Map.of("EURUSD", euro),
                Map.of("EURUSD", new Quote("EURUSD", Price.of("1.10000"), Price.of("1.10010"), BigDecimal.ONE, START)));
    }

    /** Tells a signal of the leader's position p-1; what went in and what remains. */
    Outcome signal(Change change, String volumeIn, String remaining) {
        return signal(change, volumeIn, remaining, StopPrices.NONE);
    }

    Outcome signal(Change change, String volumeIn, String remaining, StopPrices stops) {
        return tell(new FollowerCommand.Signalled(signalOf(change, volumeIn, remaining, stops)));
    }

    /** What the leader's part tells of its position p-1. */
    Signal signalOf(Change change, String volumeIn, String remaining, StopPrices stops) {
        return new Signal(
                FOLLOWER,
                ALPHA,
                change,
                new LeaderPosition(
                        new PositionKey(LEADER, "p-1", 0),
                        new LeaderPosition.Trade("EURUSD", Side.BUY, 0),
                        new LeaderPosition.Basis(Price.of("1.10005"), market),
                        Lots.of(volumeIn),
                        Lots.of(remaining),
                        stops,
                        List.of()),
                Price.of("1.10005"),
                figures(AccountMode.HEDGING),
                new Signal.Cause("x-" + change + volumeIn + "-" + remaining, 1, now, market, null));
    }

    Outcome hear(CommandId order, OrderWord word) {
        return tell(new FollowerCommand.Heard(order, word, null));
    }

    /** Broker or terminal refuses an order, and says why. */
    Outcome refuse(CopyOrder order, String code) {
        return tell(new FollowerCommand.Heard(order.id(), OrderWord.REFUSED, null, Refusal.said(code)));
    }

    /** It is time for another try. */
    void tryAgain() {
        tell(new FollowerCommand.TriedAgain(link().key()));
    }

    /** The broker fills all of an order. */
    Outcome fill(CopyOrder order, String position) {
        Entry entry = order.conditions().positionId() == null ? Entry.IN : Entry.OUT;
        return deal(order.id(), entry, position, order.volume().toString(), ExecutionKind.FILL);
    }

    /** The broker reports that it rejects an order, and why. */
    Outcome reject(CopyOrder order, String position, String reason) {
        return tell(new FollowerCommand.Reported(new Execution(
                "d-" + deals++,
                ExecutionKind.REJECTED,
                new Execution.OrderRef("o", position, order.id(), OrderWish.UNSAID, Refusal.said(reason)),
                new Execution.Deal("EURUSD", Side.SELL, Entry.OUT, Lots.ZERO, Price.of("0"), Lots.ZERO),
                StopPrices.NONE,
                new Execution.Mark(0, ""),
                new Execution.Receipt(now, Market.LIVE, null))));
    }

    Outcome deal(@Nullable CommandId order, Entry entry, String position, String volume, ExecutionKind kind) {
        return tell(new FollowerCommand.Reported(new Execution(
                "d-" + deals++,
                kind,
                new Execution.OrderRef("o", position, order),
                new Execution.Deal(
                        "EURUSD",
                        entry == Entry.IN ? Side.BUY : Side.SELL,
                        entry,
                        Lots.of(volume),
                        Price.of("1.1"),
                        Lots.ZERO),
                StopPrices.NONE,
                new Execution.Mark(0, ""),
                new Execution.Receipt(now, Market.LIVE, null))));
    }

    /** A terminal says what it holds, long after everything else, and nothing is heard until that is judged. */
    Outcome snapshot(SnapshotReason reason, Map<CommandId, CommandOutcome> commands, HeldPosition... positions) {
        now = now.plusSeconds(60);
        Snapshot snapshot = new Snapshot("s-" + deals++, reason, now, List.of(positions), commands);
        now = now.plus(Snapshot.GRACE);
        return tell(new FollowerCommand.SnapshotDue(snapshot, null));
    }

    Outcome snapshot(HeldPosition... positions) {
        return snapshot(SnapshotReason.PERIODIC, Map.of(), positions);
    }

    /** A bought position of the follower's. */
    static HeldPosition held(String id, String volume, StopPrices stops, @Nullable CommandId command) {
        return new HeldPosition(id, "EURUSD", Side.BUY, Lots.of(volume), Price.of("1.1"), stops, command);
    }

    static HeldPosition held(String id, String volume) {
        return held(id, volume, StopPrices.NONE, null);
    }

    /** How often the terminal was asked for another snapshot. */
    long wanted() {
        return happened.stream()
                .filter(FollowerEvent.SnapshotWanted.class::isInstance)
                .count();
    }

    /** What came of the last snapshot. */
    String reconciled() {
        return happened.stream()
                .filter(FollowerEvent.Reconciled.class::isInstance)
                .map(event -> (FollowerEvent.Reconciled) event)
                .map(last -> last.judged() + " judged, " + last.left() + " left, " + last.foreign() + " foreign")
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Code, belief, what was told and remedy of each difference so far. */
    List<String> differences() {
        return happened.stream()
                .filter(FollowerEvent.DifferenceFound.class::isInstance)
                .map(event -> ((FollowerEvent.DifferenceFound) event).difference())
                .map(found -> found.code().code() + " " + found.believed() + " -> " + found.told() + ": "
                        + found.remedy().code())
                .toList();
    }

    Outcome tell(FollowerCommand command) {
        now = now.plusMillis(10);
        Decision<Outcome, FollowerEvent> decision = machine.decide(book, command, now);
        decision.events().forEach(book::apply);
        happened.addAll(decision.events());
        return decision.reply();
    }

    /** All orders so far. */
    List<CopyOrder> orders() {
        return happened.stream()
                .filter(FollowerEvent.Ordered.class::isInstance)
                .map(event -> ((FollowerEvent.Ordered) event).order())
                .toList();
    }

    CopyOrder lastOrder() {
        return orders().getLast();
    }

    /** The reason of the last answer. */
    String lastAnswer() {
        return happened.stream()
                .filter(FollowerEvent.Answered.class::isInstance)
                .map(event -> ((FollowerEvent.Answered) event).decision().code())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    Link link() {
        return book.link(new LinkKey(ALPHA, new PositionKey(LEADER, "p-1", 0))).orElseThrow();
    }
}
