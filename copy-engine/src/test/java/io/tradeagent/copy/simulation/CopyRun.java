package io.tradeagent.copy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.follower.FollowerBook;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.FollowerMachine;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.Outcome;
import io.tradeagent.copy.leader.LeaderEvent;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.Leadership;
import io.tradeagent.copy.leader.Leading;
import io.tradeagent.copy.leader.OrderChanged;
import io.tradeagent.copy.leader.PositionChanged;
import io.tradeagent.copy.leader.Recipient;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.signal.Fanout;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A leader's trades through both machines into a follower's account, with whatever goes wrong on the way. */
final class CopyRun {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Random random;
    private final Lots mostLots;
    private final SimulatedLeader leader;
    private final SimulatedBroker broker;
    private final FollowerBook book;
    private Leadership leadership = Example.leadership();
    private final Leading leaders = new Leading();
    private final FollowerMachine followers = new FollowerMachine();
    private final Map<String, LeaderPosition> positions = new HashMap<>();
    private final Map<String, LeaderOrder> orders = new HashMap<>();
    private final SignalInbox signals;
    private final Set<String> copied = new HashSet<>();
    private int triedAgain;

    /**
     * A run.
     *
     * @param mostLots that the follower may have open and on their way
     */
    CopyRun(long seed, int faultPercent, Lots mostLots) {
        this(seed, faultPercent, mostLots, Duration.ZERO);
    }

    /** A run in which the follower copies so long after its leader. */
    CopyRun(long seed, int faultPercent, Lots mostLots, Duration delay) {
        this.signals = new SignalInbox(delay);
        this.random = new Random(seed);
        this.mostLots = mostLots;
        this.book = Example.follower(mostLots);
        this.leader = new SimulatedLeader(random);
        this.broker = new SimulatedBroker(random, faultPercent);
    }

    /** Trades for so many steps. */
    void trade(int steps, boolean byHandToo) {
        for (int i = 0; i < steps; i++) {
            now = now.plusMillis(200);
            market(byHandToo);
            switch (random.nextInt(byHandToo ? 12 : 11)) {
                case 0, 1 -> led(leader.trade());
                case 2, 3, 4 -> receive();
                case 5, 6 -> broker.work();
                case 7, 8, 9 -> listen();
                case 10 -> tryAgain();
                default -> broker.closeByHand();
            }
        }
    }

    /** The leader has pending orders, too. */
    CopyRun withPendingOrders() {
        leader.waitsForPrices();
        return this;
    }

    private void market(boolean byHandToo) {
        if (broker.hasPendingOrders() && random.nextInt(20) == 0) {
            if (byHandToo && random.nextInt(4) == 0) {
                broker.deleteByHand();
            } else {
                broker.trigger();
            }
        }
    }

    /** The leader trades before it has the follower, which then copies what is open. */
    void comeLate(int steps) {
        leadership = Example.nobody();
        trade(steps, false);
        leadership = Example.leadership();
        positions.replaceAll((id, position) -> {
            List<Recipient> latecomers = leadership.latecomers(position);
            Example.late(position, latecomers, now).forEach(signals::put);
            return position.plus(latecomers);
        });
    }

    /** The leader takes all orders back, and closes everything. */
    void closeAll() {
        while (leader.hasOrders()) {
            led(leader.withdraw());
        }
        while (!leader.isFlat()) {
            led(leader.close());
        }
    }

    /** Nothing fails any more, and all that is under way comes to its end. */
    void settle() {
        broker.behave();
        for (int round = 0; round < 10; round++) {
            while (!signals.isEmpty() || !broker.isIdle()) {
                now = now.plusMillis(200);
                receive();
                broker.work();
                listen();
            }
            tryAgain();
        }
    }

    /** The terminal tells what it holds, long after all that happened; what differs. */
    List<String> reconcile() {
        now = now.plusSeconds(60);
        Snapshot snapshot = broker.snapshot(now);
        now = now.plus(Snapshot.GRACE);
        return judge(snapshot);
    }

    /** The terminal tells what it holds while everything goes on, and all that was said before comes in the meantime. */
    List<String> reconcileInTheMiddle() {
        Snapshot snapshot = broker.snapshot(now);
        trade(10, false);
        while (broker.hasWords()) {
            listen();
        }
        now = now.plus(Snapshot.GRACE);
        return judge(snapshot);
    }

    SimulatedBroker broker() {
        return broker;
    }

    /** The leader opens, the broker carries it out, and what it says of its deals is lost. */
    void openWithoutReport() {
        while (!broker.hasOrders()) {
            led(leader.open());
            receive();
        }
        while (broker.hasOrders()) {
            broker.work();
        }
        broker.loseReports();
        while (broker.hasWords()) {
            listen();
        }
    }

    private List<String> judge(Snapshot snapshot) {
        return decide(new FollowerCommand.SnapshotDue(snapshot, null)).stream()
                .filter(FollowerEvent.DifferenceFound.class::isInstance)
                .map(event -> ((FollowerEvent.DifferenceFound) event)
                        .difference()
                        .code()
                        .code())
                .toList();
    }

    void assertThatTheBrokerHoldsWhatTheBooksSay() {
        assertThat(broker.open())
                .isEqualTo(book.links().stream().map(Link::open).reduce(Lots.ZERO, Lots::plus));
    }

    void assertThatNothingIsOpen() {
        assertThat(broker.open()).isEqualTo(Lots.ZERO);
        assertThat(broker.hasPendingOrders()).isFalse();
        assertThat(book.links()).allMatch(Link::isOver);
    }

    /** Never more is held than the allocation of what the leader holds and waits for, and one step of the grid. */
    void assertThatNoMoreIsHeldThanAllocated() {
        for (Link link : book.links()) {
            assertThat(link.open().value())
                    .as(link.key().toString())
                    .isLessThanOrEqualTo(
                            Example.allocated(link.leader().remaining().plus(waitedFor(link)))
                                    .add(Example.STEP));
        }
    }

    private static Lots waitedFor(Link link) {
        return link.leader().orders().stream()
                .map(order -> order.progress().working())
                .reduce(Lots.ZERO, Lots::plus);
    }

    /** Nor less, but for one step of the grid an opening and one for the rest. */
    void assertThatAllIsHeldThatIsAllocated() {
        for (Link link : book.links()) {
            BigDecimal rounded =
                    Example.STEP.multiply(BigDecimal.valueOf(1 + link.legs().size()));
            boolean belowMinimum = link.open().isZero() && link.legs().isEmpty();
            assertThat(link.open().value().add(rounded))
                    .as(link.key().toString())
                    .isGreaterThanOrEqualTo(
                            belowMinimum
                                    ? BigDecimal.ZERO
                                    : Example.allocated(link.leader().remaining()));
        }
    }

    private void led(Execution execution) {
        LeaderPosition position = positions.get(execution.order().positionId());
        LeaderOrder order = orders.get(execution.order().orderId());
        for (LeaderEvent event :
                leaders.decide(position, order, execution, leadership).events()) {
            switch (event) {
                case PositionChanged changed ->
                    positions.put(changed.after().key().positionId(), changed.after());
                case OrderChanged changed ->
                    orders.put(changed.after().standing().id(), changed.after());
            }
            Fanout.of(event, execution, Example.figures(), 1)
                    .forEach(signal -> signals.put(Example.received(signal, now)));
        }
    }

    /** A signal may come again. */
    private void receive() {
        signals.next(book, now).ifPresent(this::receive);
    }

    private void receive(Signal signal) {
        decide(new FollowerCommand.Signalled(signal));
        if (random.nextInt(10) == 0) {
            List<FollowerEvent> again = decide(new FollowerCommand.Signalled(signal));
            assertThat(again)
                    .filteredOn(FollowerEvent.Answered.class::isInstance)
                    .isEmpty();
        }
    }

    private void listen() {
        FollowerCommand word = broker.tell();
        if (word != null) {
            decide(word);
        }
    }

    private void tryAgain() {
        book.links().forEach(link -> decide(new FollowerCommand.TriedAgain(link.key())));
    }

    private List<FollowerEvent> decide(FollowerCommand command) {
        Decision<Outcome, FollowerEvent> decision = followers.decide(book, command, now);
        assertThat(followers.decide(book, command, now)).isEqualTo(decision);
        List<FollowerEvent> events = new ArrayList<>(decision.events());
        events.forEach(book::apply);
        for (FollowerEvent event : events) {
            if (event instanceof FollowerEvent.Ordered ordered) {
                OrderAction action = ordered.order().action();
                if (action == OrderAction.OPEN || action == OrderAction.PLACE) {
                    assertThatItIsCopiedOnce(command);
                    assertThatTheLimitHolds();
                }
                broker.take(ordered.order());
            }
        }
        return events;
    }

    /** A signal is followed by one opening; what was refused for its price alone is tried again, in the place of that one. */
    private void assertThatItIsCopiedOnce(FollowerCommand command) {
        if (command instanceof FollowerCommand.Signalled told) {
            assertThat(copied.add(told.signal().cause().execution()))
                    .as("copied once")
                    .isTrue();
        } else {
            assertThat(command).isInstanceOf(FollowerCommand.TriedAgain.class);
            triedAgain++;
        }
    }

    /** How many openings were tried again. */
    int triedAgain() {
        return triedAgain;
    }

    private void assertThatTheLimitHolds() {
        Lots held = book.links().stream()
                .map(link -> link.open().plus(link.reserved()))
                .reduce(Lots.ZERO, Lots::plus);
        assertThat(held).isLessThanOrEqualTo(mostLots);
    }
}
