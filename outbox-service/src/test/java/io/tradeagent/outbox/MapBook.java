package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account's orders in maps. Compares by content. */
final class MapBook implements MessageBook {

    private final TreeMap<Turn, WaitingOrder> waiting = new TreeMap<>();
    private final Map<Slot, SentOrder> sent = new HashMap<>();
    private final Map<CommandId, Whereabouts> known = new HashMap<>();

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

    List<SentOrder> allSent() {
        return List.copyOf(sent.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapBook book
                && waiting.equals(book.waiting)
                && sent.equals(book.sent)
                && known.equals(book.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }
}
