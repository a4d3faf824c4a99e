package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.WaitingCodec;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Waiting;
import io.tradeagent.kernel.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Signals that followers' delays hold back. In memory stands only when the first of each position is due. */
final class WaitingSignals {

    /**
     * A leader position of a follower.
     *
     * @param follower whose
     * @param link which
     */
    record Place(Account follower, LinkKey link) {}

    private final KeyValueStore<String, byte[]> store;
    private final WaitingCodec codec = new WaitingCodec();
    private final Map<Place, Instant> times = new HashMap<>();

    WaitingSignals(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Reads what waited when the task stopped. */
    void restore() {
        try (KeyValueIterator<String, byte[]> entries =
                store.range(StoreKeys.WAITING, StoreKeys.behind(StoreKeys.WAITING))) {
            entries.forEachRemaining(entry -> {
                String name = entry.key.substring(StoreKeys.WAITING.length());
                Place place = new Place(StoreKeys.accountOf(entry.key), StoreKeys.link(name));
                times.put(place, codec.read(entry.value).getFirst().due());
            });
        }
    }

    /** What waits, in the leader's order. */
    List<Waiting> of(Place place) {
        byte[] bytes = times.containsKey(place) ? store.get(StoreKeys.waiting(place.follower(), place.link())) : null;
        return bytes == null ? List.of() : codec.read(bytes);
    }

    void put(Place place, List<Waiting> waiting) {
        String key = StoreKeys.waiting(place.follower(), place.link());
        if (waiting.isEmpty()) {
            times.remove(place);
            store.delete(key);
        } else {
            times.put(place, waiting.getFirst().due());
            store.put(key, codec.write(waiting));
        }
    }

    /** Where something is due, the first of them first. */
    List<Place> due(Instant now) {
        return times.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
