package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Halt;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.Recheck;
import io.tradeagent.outbox.Reminder;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.WaitingOrder;
import io.tradeagent.outbox.codec.AccountCodec;
import io.tradeagent.outbox.codec.HaltCodec;
import io.tradeagent.outbox.codec.OrderCodec;
import io.tradeagent.outbox.codec.PointerCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What one task knows: indexes, orders and command ids of the accounts of its partition. */
final class OutboxStore {

    /** Enough for the accounts that are busy at one time; the others are read again. */
    private static final int RECENT_ACCOUNTS = 1_000;

    private final KeyValueStore<String, byte[]> store;
    private final AccountCodec accounts = new AccountCodec();
    private final OrderCodec orders = new OrderCodec();
    private final PointerCodec pointers = new PointerCodec();
    private final HaltCodec holds = new HaltCodec();
    private final Map<Account, AccountOutbox> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Account, AccountOutbox> eldest) {
            return size() > RECENT_ACCOUNTS;
        }
    };

    OutboxStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    AccountOutbox index(Account account) {
        AccountOutbox known = recent.get(account);
        if (known != null) {
            return known;
        }
        byte[] bytes = store.get(StoreKeys.account(account));
        return bytes == null ? AccountOutbox.empty(account) : accounts.read(account, bytes);
    }

    void put(AccountOutbox index) {
        store.put(StoreKeys.account(index.account()), accounts.write(index));
        recent.put(index.account(), index);
    }

    /** All holds of more than one account, by tenant's name or the sign for all. */
    Map<String, Hold> wideHolds() {
        Map<String, Hold> found = new HashMap<>();
        scan(
                StoreKeys.HOLDS,
                entry -> found.put(entry.key.substring(StoreKeys.HOLDS.length()), holds.read(entry.value)));
        return found;
    }

    void put(String tenantOrAll, Hold hold) {
        store.put(StoreKeys.hold(tenantOrAll), holds.write(hold));
    }

    /**
     * Some of the accounts.
     *
     * @param accounts in the order of their keys
     * @param next where the rest begins; null: there is none
     */
    record Page(List<Account> accounts, @Nullable String next) {}

    /** @param from where a page before this one ended; null: the first */
    Page accounts(@Nullable String from, int most) {
        String start = from == null ? StoreKeys.ACCOUNTS : from;
        List<Account> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(start, StoreKeys.behind(StoreKeys.ACCOUNTS))) {
            while (found.size() < most && entries.hasNext()) {
                found.add(StoreKeys.accountOf(entries.next().key));
            }
            return new Page(found, entries.hasNext() ? entries.peekNextKey() : null);
        }
    }

    /** The account's orders; whoever changes them through it tells the timers. */
    StoredBook book(Account account, Timers timers) {
        return new StoredBook(store, account, orders, pointers, timers);
    }

    /** Everything that waits for a time to come. */
    void forEachTimer(TimerVisitor visitor) {
        scan(StoreKeys.ACCOUNTS, entry -> {
            Account account = StoreKeys.accountOf(entry.key);
            Halt halt = accounts.read(account, entry.value).halt();
            if (halt != null) {
                halt.clearances().values().forEach(c -> visitor.visit(account, new Recheck(c.recipient()), c.timer()));
            }
        });
        scan(StoreKeys.WAITING, entry -> {
            WaitingOrder order = orders.readWaiting(entry.value);
            visitor.visit(StoreKeys.accountOf(entry.key), order.turn(), order.timer());
        });
        scan(StoreKeys.SENT, entry -> {
            SentOrder order = orders.readSent(entry.value);
            visitor.visit(StoreKeys.accountOf(entry.key), order.slot(), order.timer());
        });
    }

    /**
     * Forgets command ids that were settled long ago, a slice at a time.
     *
     * @param from where to go on; null: from the start
     * @param before when they were settled at the latest
     * @return where to go on next time; null when the end is reached
     */
    @Nullable
    String sweep(@Nullable String from, Instant before, int slice) {
        String start = from == null ? StoreKeys.COMMANDS : from;
        try (KeyValueIterator<String, byte[]> entries = store.range(start, StoreKeys.behind(StoreKeys.COMMANDS))) {
            for (int i = 0; i < slice && entries.hasNext(); i++) {
                KeyValue<String, byte[]> entry = entries.next();
                if (pointers.read(entry.value) instanceof PointerCodec.Over over
                        && over.at().isBefore(before)) {
                    store.delete(entry.key);
                }
            }
            return entries.hasNext() ? entries.peekNextKey() : null;
        }
    }

    private void scan(String prefix, Consumer<KeyValue<String, byte[]>> action) {
        try (KeyValueIterator<String, byte[]> entries = store.range(prefix, StoreKeys.behind(prefix))) {
            entries.forEachRemaining(action);
        }
    }

    /** Sees what has a time. */
    interface TimerVisitor {

        void visit(Account account, Reminder reminder, @Nullable Instant at);
    }
}
