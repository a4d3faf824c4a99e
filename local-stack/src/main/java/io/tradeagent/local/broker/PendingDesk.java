package io.tradeagent.local.broker;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the orders that wait for their price, and trades them when it is there. For the account's lock. */
final class PendingDesk {

    private final Map<String, PendingOrder> orders = new LinkedHashMap<>();
    private final Journal journal;
    private final Dealing dealing;
    private final Whims whims;

    PendingDesk(Journal journal, Dealing dealing, Whims whims) {
        this.journal = journal;
        this.dealing = dealing;
        this.whims = whims;
    }

    List<PendingOrder> orders() {
        return List.copyOf(orders.values());
    }

    Optional<PendingOrder> find(String orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    /** Takes an admitted order. */
    PendingOrder place(PlaceRequest request, Instant at) {
        TradeMark mark = request.mark().withComment(whims.rewrite(request.mark().comment()));
        PendingOrder order = new PendingOrder(journal.nextOrder(), request.with(mark), at);
        orders.put(order.orderId(), order);
        tell(OrderReport.Kind.PLACED, order, mark, at);
        return order;
    }

    /** Gives an order other terms, which were admitted. */
    PendingOrder replace(PendingOrder order, ReplaceRequest request, Instant at) {
        PendingOrder replaced = order.with(request.applied(order.wish().terms()));
        orders.put(order.orderId(), replaced);
        tell(OrderReport.Kind.REPLACED, replaced, request.mark(), at);
        return replaced;
    }

    /** Takes an order back. */
    PendingOrder cancel(PendingOrder order, TradeMark mark, Instant at) {
        orders.remove(order.orderId());
        tell(OrderReport.Kind.CANCELED, order, mark, at);
        return order;
    }

    /** Whether a due order may trade. */
    interface Judge {
        Optional<RefusalReason> refusal(PendingOrder order);
    }

    /** A market has moved: orders may be due, or over. */
    void moved(SimulatedMarket market, Instant at, Judge judge) {
        for (PendingOrder order : orders()) {
            if (!order.symbol().equals(market.contract().name())) {
                continue;
            }
            if (order.isOver(at)) {
                orders.remove(order.orderId());
                tell(OrderReport.Kind.EXPIRED, order, order.mark(), at);
            } else if (order.isDue(market.quote())) {
                trigger(order, market, at, judge);
            }
        }
    }

    private void trigger(PendingOrder order, SimulatedMarket market, Instant at, Judge judge) {
        orders.remove(order.orderId());
        tell(OrderReport.Kind.TRIGGERED, order, order.mark(), at);
        Optional<RefusalReason> refusal = judge.refusal(order);
        if (refusal.isPresent()) {
            tell(OrderReport.Kind.REJECTED, order, refusal.get(), order.mark(), at);
        } else {
            dealing.enter(order, market, at);
        }
    }

    private void tell(OrderReport.Kind kind, PendingOrder order, TradeMark mark, Instant at) {
        tell(kind, order, null, mark, at);
    }

    private void tell(
            OrderReport.Kind kind, PendingOrder order, @Nullable RefusalReason reason, TradeMark mark, Instant at) {
        journal.add(new OrderReport(journal.nextChange(order.orderId()), kind, order, reason, mark, at));
    }
}
