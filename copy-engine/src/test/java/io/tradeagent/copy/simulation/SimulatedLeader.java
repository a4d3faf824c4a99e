package io.tradeagent.copy.simulation;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.OrderWish;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A leader on a hedging account that opens, adds, reduces and closes at random, and has pending orders where it shall. */
final class SimulatedLeader {

    private static final OrderWish MARKET = new OrderWish(OrderType.MARKET, null, null, null, null);

    private final Random random;
    private final Map<String, Lots> positions = new TreeMap<>();
    private final Map<String, Lots> orders = new TreeMap<>();
    private boolean waits;
    private int tickets;

    SimulatedLeader(Random random) {
        this.random = random;
    }

    /** From now on it has pending orders, too. */
    void waitsForPrices() {
        waits = true;
    }

    /** What it did next. */
    Execution trade() {
        if (waits && random.nextBoolean()) {
            return orders.isEmpty() || random.nextInt(3) == 0 ? place() : move();
        }
        if (positions.isEmpty() || random.nextInt(3) == 0) {
            return open();
        }
        String position = new ArrayList<>(positions.keySet()).get(random.nextInt(positions.size()));
        Lots open = positions.getOrDefault(position, Lots.ZERO);
        return switch (random.nextInt(4)) {
            case 0 -> deal(position, Entry.IN, hundredths(1 + random.nextInt(50)));
            case 1 -> deal(position, Entry.OUT, open);
            default -> deal(position, Entry.OUT, open.min(hundredths(1 + random.nextInt(80))));
        };
    }

    private Execution place() {
        String id = "p-" + tickets++;
        Lots volume = hundredths(1 + random.nextInt(200));
        orders.put(id, volume);
        return ofOrder(ExecutionKind.NEW, id, volume);
    }

    /** Something happens to a pending order: another price, its end, a deal, or a part of one. */
    private Execution move() {
        String id = new ArrayList<>(orders.keySet()).get(random.nextInt(orders.size()));
        Lots left = orders.getOrDefault(id, Lots.ZERO);
        return switch (random.nextInt(5)) {
            case 0 -> ofOrder(ExecutionKind.REPLACED, id, left);
            case 1 -> withdraw(id);
            case 2 -> fill(id, left.min(hundredths(1 + random.nextInt(50))));
            default -> fill(id, left);
        };
    }

    /** Takes a pending order back. */
    Execution withdraw(String id) {
        orders.remove(id);
        return ofOrder(ExecutionKind.CANCELED, id, Lots.ZERO);
    }

    Execution withdraw() {
        return withdraw(orders.keySet().iterator().next());
    }

    boolean hasOrders() {
        return !orders.isEmpty();
    }

    /** Into a position of its own, or, as on netting accounts, into one that was there. */
    private Execution fill(String id, Lots volume) {
        Lots left = orders.getOrDefault(id, Lots.ZERO).minus(volume);
        if (left.isZero()) {
            orders.remove(id);
        } else {
            orders.put(id, left);
        }
        String position = positions.isEmpty() || random.nextInt(3) > 0
                ? id
                : positions.keySet().iterator().next();
        ExecutionKind kind = left.isZero() ? ExecutionKind.FILL : ExecutionKind.PARTIAL_FILL;
        positions.put(position, positions.getOrDefault(position, Lots.ZERO).plus(volume));
        return execution(kind, new Execution.OrderRef(id, position, null, wish(null, null), null), Entry.IN, volume);
    }

    private Execution ofOrder(ExecutionKind kind, String id, Lots volume) {
        Price price = new Price(new BigDecimal("1.08").subtract(BigDecimal.valueOf(random.nextInt(100), 5)));
        return execution(kind, new Execution.OrderRef(id, null, null, wish(volume, price), null), Entry.IN, Lots.ZERO);
    }

    private static OrderWish wish(@Nullable Lots volume, @Nullable Price price) {
        return new OrderWish(OrderType.LIMIT, volume, price, null, null);
    }

    Execution open() {
        return deal("p-" + tickets++, Entry.IN, hundredths(1 + random.nextInt(200)));
    }

    /** Closes something; null: nothing is open. */
    Execution close() {
        String position = positions.keySet().iterator().next();
        return deal(position, Entry.OUT, positions.getOrDefault(position, Lots.ZERO));
    }

    boolean isFlat() {
        return positions.isEmpty();
    }

    private Execution deal(String position, Entry entry, Lots volume) {
        Lots before = positions.getOrDefault(position, Lots.ZERO);
        Lots after = entry == Entry.IN ? before.plus(volume) : before.minus(volume);
        if (after.isZero()) {
            positions.remove(position);
        } else {
            positions.put(position, after);
        }
        return execution(ExecutionKind.FILL, new Execution.OrderRef("o", position, null, MARKET, null), entry, volume);
    }

    private Execution execution(ExecutionKind kind, Execution.OrderRef order, Entry entry, Lots volume) {
        return new Execution(
                "x-" + tickets++,
                kind,
                order,
                new Execution.Deal(
                        "EURUSD",
                        entry == Entry.IN ? Side.BUY : Side.SELL,
                        entry,
                        volume,
                        Price.of("1.10005"),
                        Lots.ZERO),
                StopPrices.NONE,
                new Execution.Mark(0, ""),
                new Execution.Receipt(Instant.EPOCH, Market.LIVE, null));
    }

    private static Lots hundredths(int count) {
        return new Lots(BigDecimal.valueOf(count, 2));
    }
}
