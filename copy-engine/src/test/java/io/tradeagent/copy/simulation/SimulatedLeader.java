package io.tradeagent.copy.simulation;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
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

/** A leader on a hedging account that opens, adds, reduces and closes at random. */
final class SimulatedLeader {

    private final Random random;
    private final Map<String, Lots> positions = new TreeMap<>();
    private int tickets;

    SimulatedLeader(Random random) {
        this.random = random;
    }

    /** What it did next. */
    Execution trade() {
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
        return new Execution(
                "x-" + tickets++,
                ExecutionKind.FILL,
                new Execution.OrderRef("o", position, null),
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
