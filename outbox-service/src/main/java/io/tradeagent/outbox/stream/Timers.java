package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.outbox.Reminder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which order's time comes when. In memory only, and made again from the store whenever the task starts; a time that goes by
 * while nothing can be sent is not kept: the order goes out when its session can be reached again.
 */
final class Timers {

    /**
     * Something whose time has come.
     *
     * @param account whose
     * @param reminder what it is
     */
    record Timer(Account account, Reminder reminder) {}

    private record Entry(Instant at, long number) implements Comparable<Entry> {

        private static final Comparator<Entry> BY_TIME =
                Comparator.comparing(Entry::at).thenComparingLong(Entry::number);

        @Override
        public int compareTo(Entry other) {
            return BY_TIME.compare(this, other);
        }
    }

    private final TreeMap<Entry, Timer> queue = new TreeMap<>();
    private final Map<Timer, Entry> entries = new HashMap<>();
    private long numbers;

    /** Sets the time of something; null: none. Replaces what was set. */
    void set(Account account, Reminder reminder, @Nullable Instant at) {
        Timer timer = new Timer(account, reminder);
        Entry before = entries.remove(timer);
        if (before != null) {
            queue.remove(before);
        }
        if (at != null) {
            Entry entry = new Entry(at, ++numbers);
            entries.put(timer, entry);
            queue.put(entry, timer);
        }
    }

    /** Takes the orders out whose time has come, the earliest first, and of a moment's the one that was set first. */
    List<Timer> due(Instant now, int most) {
        List<Timer> due = new ArrayList<>();
        while (!queue.isEmpty() && due.size() < most && !queue.firstKey().at().isAfter(now)) {
            Timer timer = queue.pollFirstEntry().getValue();
            entries.remove(timer);
            due.add(timer);
        }
        return due;
    }

    int size() {
        return queue.size();
    }
}
