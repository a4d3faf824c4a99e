package io.tradeagent.copy.simulation;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Outbox, terminal and hedging broker of one follower. It carries out an order at most once, in pieces where it likes,
 * refuses some, loses sight of some, and tells everything late and in no order across its two ways of telling.
 */
final class SimulatedBroker {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    private static final List<String> REFUSALS = List.of("requote", "off_quotes", "market_closed", "no_money", "10017");

    private final Random random;
    private final int faultPercent;
    private final List<CopyOrder> waiting = new ArrayList<>();
    private final Set<CommandId> taken = new HashSet<>();
    private final Map<String, Lots> positions = new TreeMap<>();
    private final Map<String, CommandId> openedBy = new HashMap<>();
    private final Map<String, StopPrices> stops = new HashMap<>();
    private final Map<CommandId, CommandOutcome> remembered = new HashMap<>();
    private final Map<String, List<FollowerCommand>> words = new LinkedHashMap<>();
    private final WaitingOrders pending = new WaitingOrders();
    private int tickets;
    private boolean faultless;

    SimulatedBroker(Random random, int faultPercent) {
        this.random = random;
        this.faultPercent = faultPercent;
    }

    /** From now on nothing fails, so that everything comes to its end. */
    void behave() {
        faultless = true;
    }

    void take(CopyOrder order) {
        if (!taken.add(order.id())) {
            throw new AssertionError("the name " + order.id() + " was used twice");
        }
        waiting.add(order);
    }

    /** What is open at the broker, whatever the engine believes. */
    Lots open() {
        return positions.values().stream().reduce(Lots.ZERO, Lots::plus);
    }

    /** What the terminal would tell now. */
    Snapshot snapshot(Instant takenAt) {
        List<HeldPosition> held = positions.entrySet().stream()
                .map(position -> new HeldPosition(
                        position.getKey(),
                        "EURUSD",
                        Side.BUY,
                        position.getValue(),
                        Price.of("1.1"),
                        stops.getOrDefault(position.getKey(), StopPrices.NONE),
                        openedBy.get(position.getKey())))
                .toList();
        return new Snapshot("s-" + tickets++, SnapshotReason.PERIODIC, takenAt, held, pending.shown(), remembered);
    }

    boolean isFlat() {
        return positions.isEmpty();
    }

    boolean hasPendingOrders() {
        return !pending.isEmpty();
    }

    /** The market reaches the price of an order, which fills, or cannot. */
    void trigger() {
        String id = pending.any(random);
        if (id == null) {
            return;
        }
        CopyOrder order = pending.remove(id);
        if (fails()) {
            tellOfOrder(order, id, ExecutionKind.REJECTED);
            return;
        }
        openedBy.put(id, order.id());
        pieces(order, id, order.volume(), Entry.IN);
    }

    /** The owner deletes an order. */
    void deleteByHand() {
        String id = pending.any(random);
        if (id != null) {
            tellOfOrder(pending.remove(id), id, ExecutionKind.CANCELED);
        }
    }

    /** The owner closes a part of the last position. */
    void reduceByHand(Lots volume) {
        trade(null, lastPosition(), volume, Entry.OUT, ExecutionKind.FILL);
    }

    Lots lastVolume() {
        return positions.getOrDefault(lastPosition(), Lots.ZERO);
    }

    /** The owner moves the stop of the last position. */
    void moveStopByHand(StopPrices moved) {
        stops.put(lastPosition(), moved);
    }

    /** The owner trades himself. */
    void openByHand(Lots volume) {
        positions.put("by-hand-" + tickets++, volume);
    }

    void closeOwn() {
        positions.keySet().removeIf(position -> position.startsWith("by-hand"));
    }

    /** Deals that were not told yet never are. */
    void loseReports() {
        words.remove("deals");
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    boolean hasOrders() {
        return !waiting.isEmpty();
    }

    private String lastPosition() {
        return new TreeMap<>(positions).lastKey();
    }

    boolean isIdle() {
        return waiting.isEmpty() && words.isEmpty();
    }

    /** Does something with one order. */
    void work() {
        if (!waiting.isEmpty()) {
            carryOut(waiting.remove(random.nextInt(waiting.size())));
        }
    }

    /** The follower closes something by hand. */
    void closeByHand() {
        if (!positions.isEmpty()) {
            String position = new ArrayList<>(positions.keySet()).get(random.nextInt(positions.size()));
            trade(null, position, positions.getOrDefault(position, Lots.ZERO), Entry.OUT, ExecutionKind.FILL);
        }
    }

    /** The next thing that is heard: each way of telling keeps its order, none waits for the other. */
    @Nullable
    FollowerCommand tell() {
        if (words.isEmpty()) {
            return null;
        }
        String way = new ArrayList<>(words.keySet()).get(random.nextInt(words.size()));
        List<FollowerCommand> told = Objects.requireNonNull(words.get(way));
        FollowerCommand next = told.removeFirst();
        if (told.isEmpty()) {
            words.remove(way);
        }
        return next;
    }

    private void carryOut(CopyOrder order) {
        heard(order, OrderWord.SENT, null);
        if (fails()) {
            fail(order);
            return;
        }
        if (random.nextBoolean()) {
            heard(order, OrderWord.ACKNOWLEDGED, null);
        }
        remembered.put(order.id(), CommandOutcome.EXECUTED);
        switch (order.action()) {
            case OPEN -> open(order);
            case CLOSE -> close(order);
            case MODIFY -> heard(order, OrderWord.CARRIED_OUT, null);
            case PLACE -> place(order);
            case MODIFY_ORDER -> changeOrder(order);
            case CANCEL -> cancel(order);
        }
    }

    private void place(CopyOrder order) {
        if (!pending.sees(order)) {
            heard(order, OrderWord.REFUSED, null);
            return;
        }
        String id = "f-" + tickets++;
        pending.put(id, order);
        heard(order, OrderWord.CARRIED_OUT, null);
        tellOfOrder(order, id, ExecutionKind.NEW);
    }

    private void changeOrder(CopyOrder order) {
        boolean waits = pending.find(Objects.requireNonNull(order.conditions().waiting())) != null;
        heard(order, waits ? OrderWord.CARRIED_OUT : OrderWord.REFUSED, null);
    }

    private void cancel(CopyOrder order) {
        CopyOrder.Waiting about = Objects.requireNonNull(order.conditions().waiting());
        String id = pending.find(about);
        if (id != null) {
            heard(order, OrderWord.CARRIED_OUT, null);
            tellOfOrder(pending.remove(id), id, ExecutionKind.CANCELED);
        } else {
            heard(order, pending.keepAhead(about) ? OrderWord.CARRIED_OUT : OrderWord.REFUSED, null);
        }
    }

    private void tellOfOrder(CopyOrder order, String id, ExecutionKind kind) {
        say("deals", new FollowerCommand.Reported(report(kind, id, null, order.id(), Entry.IN, Lots.ZERO)));
    }

    private void fail(CopyOrder order) {
        switch (random.nextInt(4)) {
            case 0 -> refused(order);
            case 1 -> heard(order, adds(order) ? OrderWord.RAN_OUT : OrderWord.REFUSED, null);
            case 2 -> {
                heard(order, OrderWord.LOST_SIGHT, null);
                heard(order, OrderWord.ABSENT, null);
            }
            default -> {
                // It was carried out, only nobody knew for a while.
                heard(order, OrderWord.LOST_SIGHT, null);
                if (order.action() == OrderAction.OPEN) {
                    open(order);
                } else if (order.action() == OrderAction.CLOSE) {
                    close(order);
                } else if (order.action() == OrderAction.PLACE) {
                    place(order);
                }
            }
        }
    }

    private static boolean adds(CopyOrder order) {
        return order.action() == OrderAction.OPEN || order.action() == OrderAction.PLACE;
    }

    private void open(CopyOrder order) {
        String position = "f-" + tickets++;
        openedBy.put(position, order.id());
        heard(order, OrderWord.CARRIED_OUT, position);
        pieces(order, position, order.volume(), Entry.IN);
    }

    private void close(CopyOrder order) {
        String position = String.valueOf(order.conditions().positionId());
        Lots volume = order.volume().min(positions.getOrDefault(position, Lots.ZERO));
        if (volume.isZero()) {
            heard(order, OrderWord.REFUSED, null);
            return;
        }
        heard(order, OrderWord.CARRIED_OUT, position);
        pieces(order, position, volume, Entry.OUT);
    }

    private void pieces(CopyOrder order, String position, Lots volume, Entry entry) {
        Lots half = new Lots(volume.value().divide(new BigDecimal(2), 2, RoundingMode.FLOOR));
        if (random.nextInt(3) == 0 && half.value().compareTo(STEP) >= 0) {
            trade(order.id(), position, half, entry, ExecutionKind.PARTIAL_FILL);
            trade(order.id(), position, volume.minus(half), entry, ExecutionKind.FILL);
        } else {
            trade(order.id(), position, volume, entry, ExecutionKind.FILL);
        }
    }

    private void trade(@Nullable CommandId order, String position, Lots volume, Entry entry, ExecutionKind kind) {
        Lots before = positions.getOrDefault(position, Lots.ZERO);
        Lots after = entry == Entry.IN ? before.plus(volume) : before.minus(volume);
        if (after.isZero()) {
            positions.remove(position);
        } else {
            positions.put(position, after);
        }
        String orderId = entry == Entry.IN ? position : "o";
        say("deals", new FollowerCommand.Reported(report(kind, orderId, position, order, entry, volume)));
    }

    private Execution report(
            ExecutionKind kind,
            String orderId,
            @Nullable String position,
            @Nullable CommandId order,
            Entry entry,
            Lots volume) {
        return new Execution(
                "d-" + tickets++,
                kind,
                new Execution.OrderRef(orderId, position, order),
                new Execution.Deal("EURUSD", Side.BUY, entry, volume, Price.of("1.1"), Lots.ZERO),
                StopPrices.NONE,
                new Execution.Mark(0, ""),
                new Execution.Receipt(Instant.EPOCH, Market.LIVE, null));
    }

    private void heard(CopyOrder order, OrderWord word, @Nullable String position) {
        say("deliveries", new FollowerCommand.Heard(order.id(), word, position));
    }

    private void refused(CopyOrder order) {
        String code = REFUSALS.get(random.nextInt(REFUSALS.size()));
        say("deliveries", new FollowerCommand.Heard(order.id(), OrderWord.REFUSED, null, Refusal.said(code)));
    }

    private void say(String way, FollowerCommand word) {
        words.computeIfAbsent(way, key -> new ArrayList<>()).add(word);
    }

    private boolean fails() {
        return !faultless && random.nextInt(100) < faultPercent;
    }
}
