package io.tradeagent.system.pure;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.MessageBook;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.SettledOrder;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Turn;
import io.tradeagent.outbox.WaitingOrder;
import io.tradeagent.outbox.Whereabouts;
import io.tradeagent.outbox.codec.OrderCodec;
import io.tradeagent.outbox.codec.PointerCodec;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account's orders. */
final class AccountBook implements MessageBook {

    private static final OrderCodec ORDERS = new OrderCodec();
    private static final PointerCodec POINTERS = new PointerCodec();

    private final TreeMap<Turn, WaitingOrder> waiting = new TreeMap<>();
    private final Map<Slot, SentOrder> sent = new LinkedHashMap<>();
    private final Map<CommandId, Whereabouts> known = new LinkedHashMap<>();

    @Override
    public @Nullable Whereabouts find(CommandId id) {
        return known.get(id);
    }

    @Override
    public @Nullable WaitingOrder waiting(Turn turn) {
        return waiting.get(turn);
    }

    @Override
    public @Nullable SentOrder sent(Slot slot) {
        return sent.get(slot);
    }

    @Override
    public List<WaitingOrder> waiting() {
        return List.copyOf(waiting.values());
    }

    @Override
    public List<SentOrder> sent(Fingerprint recipient) {
        return sent.values().stream()
                .filter(order -> order.slot().recipient().equals(recipient))
                .sorted(Comparator.comparing(order -> order.slot().sequence()))
                .toList();
    }

    /** The same, out of the bytes that the store would have written. */
    AccountBook rebuilt() {
        AccountBook book = new AccountBook();
        known.forEach((id, where) -> {
            switch (where) {
                case WaitingOrder order -> book.keep(ORDERS.readWaiting(ORDERS.write(order)));
                case SentOrder order -> book.keep(ORDERS.readSent(ORDERS.write(order)));
                case SettledOrder order -> book.known.put(id, again(order));
            }
        });
        return book;
    }

    private static SettledOrder again(SettledOrder order) {
        var over = new PointerCodec.Over(order.slot(), order.outcome(), Instant.EPOCH);
        return switch (POINTERS.read(POINTERS.write(over))) {
            case PointerCodec.Over read -> new SettledOrder(order.id(), read.slot(), read.outcome());
            case PointerCodec.Kept kept -> throw new AssertionError("written as over, read as " + kept);
        };
    }

    /** All of it. */
    List<?> knowledge() {
        return List.of(Map.copyOf(known), List.copyOf(waiting.values()), Set.copyOf(sent.values()));
    }

    List<SentOrder> sent() {
        return List.copyOf(sent.values());
    }

    @Override
    public void keep(WaitingOrder order) {
        waiting.put(order.turn(), order);
        known.put(order.order().id(), order);
    }

    @Override
    public void keep(SentOrder order) {
        sent.put(order.slot(), order);
        known.put(order.order().id(), order);
    }

    @Override
    public void leave(Turn turn) {
        waiting.remove(turn);
    }

    @Override
    public void settle(SettledOrder order) {
        switch (known.get(order.id())) {
            case WaitingOrder before -> waiting.remove(before.turn());
            case SentOrder before -> sent.remove(before.slot());
            case SettledOrder before -> {}
            case null -> {}
        }
        known.put(order.id(), order);
    }
}
