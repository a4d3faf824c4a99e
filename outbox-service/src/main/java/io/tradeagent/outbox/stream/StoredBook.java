package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.MessageBook;
import io.tradeagent.outbox.OrderRef;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.SettledOrder;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Stage;
import io.tradeagent.outbox.Turn;
import io.tradeagent.outbox.WaitingOrder;
import io.tradeagent.outbox.Whereabouts;
import io.tradeagent.outbox.codec.OrderCodec;
import io.tradeagent.outbox.codec.PointerCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One account's orders in the store: a change touches the order's record and, where it moves, the pointer of its command id. */
final class StoredBook implements MessageBook {

    private final KeyValueStore<String, byte[]> store;
    private final Account account;
    private final OrderCodec orders;
    private final PointerCodec pointers;
    private final Timers timers;
    private Instant now = Instant.EPOCH;

    StoredBook(
            KeyValueStore<String, byte[]> store,
            Account account,
            OrderCodec orders,
            PointerCodec pointers,
            Timers timers) {
        this.store = store;
        this.account = account;
        this.orders = orders;
        this.pointers = pointers;
        this.timers = timers;
    }

    /** The book for changes that are made at this time. */
    StoredBook at(Instant time) {
        now = time;
        return this;
    }

    @Override
    public @Nullable Whereabouts find(CommandId id) {
        byte[] bytes = store.get(StoreKeys.command(account, id));
        if (bytes == null) {
            return null;
        }
        return switch (pointers.read(bytes)) {
            case PointerCodec.Over over -> new SettledOrder(id, over.slot(), over.outcome());
            case PointerCodec.Kept kept -> Objects.requireNonNull(kept(kept.at()), () -> "the store has lost " + id);
        };
    }

    private @Nullable Whereabouts kept(OrderRef at) {
        return switch (at) {
            case Turn turn -> waiting(turn);
            case Slot slot -> sent(slot);
        };
    }

    @Override
    public @Nullable WaitingOrder waiting(Turn turn) {
        byte[] bytes = store.get(StoreKeys.waiting(account, turn));
        return bytes == null ? null : orders.readWaiting(bytes);
    }

    @Override
    public @Nullable SentOrder sent(Slot slot) {
        byte[] bytes = store.get(StoreKeys.sent(account, slot));
        return bytes == null ? null : orders.readSent(bytes);
    }

    @Override
    public List<WaitingOrder> waiting() {
        return scan(StoreKeys.waiting(account), orders::readWaiting);
    }

    @Override
    public List<SentOrder> sent(Fingerprint recipient) {
        return scan(StoreKeys.sent(account, recipient), orders::readSent);
    }

    @Override
    public void keep(WaitingOrder order) {
        store.put(StoreKeys.waiting(account, order.turn()), orders.write(order));
        point(order.order().id(), new PointerCodec.Kept(order.turn()));
        timers.set(account, order.turn(), order.timer());
    }

    @Override
    public void keep(SentOrder order) {
        store.put(StoreKeys.sent(account, order.slot()), orders.write(order));
        // Its slot is for good, so the pointer is written once.
        if (order.stage() == Stage.SENT && order.sending().attempts() == 1) {
            point(order.order().id(), new PointerCodec.Kept(order.slot()));
        }
        timers.set(account, order.slot(), order.timer());
    }

    @Override
    public void leave(Turn turn) {
        store.delete(StoreKeys.waiting(account, turn));
        timers.set(account, turn, null);
    }

    @Override
    public void settle(SettledOrder order) {
        byte[] bytes = store.get(StoreKeys.command(account, order.id()));
        if (bytes != null && pointers.read(bytes) instanceof PointerCodec.Kept kept) {
            store.delete(key(kept.at()));
            timers.set(account, kept.at(), null);
        }
        point(order.id(), new PointerCodec.Over(order.slot(), order.outcome(), now));
    }

    private String key(OrderRef at) {
        return switch (at) {
            case Turn turn -> StoreKeys.waiting(account, turn);
            case Slot slot -> StoreKeys.sent(account, slot);
        };
    }

    private void point(CommandId id, PointerCodec.Pointer pointer) {
        store.put(StoreKeys.command(account, id), pointers.write(pointer));
    }

    private <T> List<T> scan(String prefix, Function<byte[], T> read) {
        List<T> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(prefix, StoreKeys.behind(prefix))) {
            entries.forEachRemaining(entry -> found.add(read.apply(entry.value)));
        }
        return found;
    }
}
