package io.tradeagent.copy.simulation;

import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.reconciliation.HeldOrder;
import io.tradeagent.kernel.CommandId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pending orders at a broker, and cancels that came before what they cancel. */
final class WaitingOrders {

    private final Map<String, CopyOrder> orders = new TreeMap<>();
    private final Set<CommandId> seen = new HashSet<>();
    private final Set<CommandId> canceledAhead = new HashSet<>();

    /** @return whether it may be placed */
    boolean sees(CopyOrder order) {
        seen.add(order.id());
        return !canceledAhead.contains(order.id());
    }

    void put(String id, CopyOrder order) {
        orders.put(id, order);
    }

    boolean isEmpty() {
        return orders.isEmpty();
    }

    /** One of them; null: none waits. */
    @Nullable
    String any(Random random) {
        return orders.isEmpty() ? null : new ArrayList<>(orders.keySet()).get(random.nextInt(orders.size()));
    }

    CopyOrder remove(String id) {
        return Objects.requireNonNull(orders.remove(id));
    }

    /** The broker's id of what an order is about; null: it does not wait. */
    @Nullable
    String find(CopyOrder.Waiting about) {
        return orders.entrySet().stream()
                .filter(order -> order.getKey().equals(about.orderId())
                        || order.getValue().id().equals(about.placedBy()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** @return whether a cancel of what was not seen is kept for it */
    boolean keepAhead(CopyOrder.Waiting about) {
        return !seen.contains(about.placedBy()) && canceledAhead.add(about.placedBy());
    }

    List<HeldOrder> shown() {
        return orders.entrySet().stream()
                .map(order -> new HeldOrder(order.getKey(), order.getValue().id()))
                .toList();
    }
}
