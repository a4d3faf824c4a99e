package io.tradeagent.copy.leader;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a leader's broker says of its buy limit o-1 of one lot, magic 77. */
final class LeaderReports {

    private LeaderReports() {}

    /** Of the order, at a price; nothing was traded. */
    static Execution order(ExecutionKind kind, String price) {
        return order(kind, price, null);
    }

    static Execution order(ExecutionKind kind, String price, @Nullable String position) {
        OrderWish wish = new OrderWish(OrderType.LIMIT, Lots.of("1.0"), Price.of(price), null, null);
        return execution(kind, new Execution.OrderRef("o-1", position, null, wish, null), Entry.IN, Lots.ZERO);
    }

    /** A deal of the order. */
    static Execution deal(ExecutionKind kind, String position, String entry, String volume) {
        return deal(kind, position, entry, volume, OrderType.LIMIT);
    }

    static Execution deal(ExecutionKind kind, String position, String entry, String volume, OrderType type) {
        OrderWish wish = new OrderWish(type, Lots.of("1.0"), null, null, null);
        return execution(
                kind,
                new Execution.OrderRef("o-1", position, null, wish, null),
                Entry.valueOf(entry.toUpperCase(java.util.Locale.ROOT)),
                Lots.of(volume));
    }

    private static Execution execution(ExecutionKind kind, Execution.OrderRef order, Entry entry, Lots volume) {
        return new Execution(
                "x-1",
                kind,
                order,
                new Execution.Deal("EURUSD", Side.BUY, entry, volume, Price.of("1.1"), Lots.ZERO),
                new StopPrices(Price.of("1.05"), null),
                new Execution.Mark(77, ""),
                new Execution.Receipt(Instant.EPOCH, Market.LIVE, null));
    }
}
