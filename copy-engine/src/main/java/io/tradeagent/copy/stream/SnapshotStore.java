package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.SnapshotPartCodec;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import io.tradeagent.kernel.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What terminals told that they hold, each part for itself: the whole may be larger than a record. */
final class SnapshotStore {

    private final KeyValueStore<String, byte[]> store;
    private final SnapshotPartCodec codec = new SnapshotPartCodec();

    SnapshotStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void put(Account account, String terminal, SnapshotPart part) {
        store.put(StoreKeys.snapshotPart(account, terminal, part.number()), codec.write(part));
    }

    @Nullable
    SnapshotPart part(Account account, String terminal, int number) {
        byte[] bytes = store.get(StoreKeys.snapshotPart(account, terminal, number));
        return bytes == null ? null : codec.read(bytes);
    }

    List<SnapshotPart> parts(Account account, String terminal) {
        List<SnapshotPart> parts = new ArrayList<>();
        scan(StoreKeys.snapshot(account, terminal), (key, bytes) -> parts.add(codec.read(bytes)));
        return parts;
    }

    void delete(Account account, String terminal) {
        List<String> keys = new ArrayList<>();
        scan(StoreKeys.snapshot(account, terminal), (key, bytes) -> keys.add(key));
        keys.forEach(store::delete);
    }

    /** Visits the last parts of those that are complete. */
    void forEachComplete(BiConsumer<Account, String> visitor) {
        scan(StoreKeys.SNAPSHOTS, (key, bytes) -> {
            if (codec.read(bytes).isLast()) {
                visitor.accept(StoreKeys.accountOf(key), StoreKeys.terminalOf(key));
            }
        });
    }

    private void scan(String prefix, BiConsumer<String, byte[]> visitor) {
        try (KeyValueIterator<String, byte[]> entries = store.range(prefix, StoreKeys.behind(prefix))) {
            entries.forEachRemaining(entry -> visitor.accept(entry.key, entry.value));
        }
    }
}
