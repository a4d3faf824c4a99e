package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Sequence numbers in the order in which their time comes. */
final class Timeline {
    private record Entry(Instant at, long sequenceNumber) {}

    private final TreeSet<Entry> entries =
            new TreeSet<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::sequenceNumber));

    void add(Instant at, long sequenceNumber) {
        entries.add(new Entry(at, sequenceNumber));
    }

    void remove(Instant at, long sequenceNumber) {
        entries.remove(new Entry(at, sequenceNumber));
    }

    /** What is due at {@code now}, earliest first; the entries stay until they are removed. */
    List<Long> due(Instant now) {
        List<Long> due = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.at().isAfter(now)) {
                break;
            }
            due.add(entry.sequenceNumber());
        }
        return due;
    }
}
