package io.tradeagent.session.stream;

import io.tradeagent.kernel.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * When to look at which identity next. Lazy: a deadline that moves away leaves its entry where it is, so that a heartbeat costs
 * nothing here; whoever looks too early looks again later.
 */
final class DeadlineIndex {

    private record Entry(Instant at, Identity identity) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return at.compareTo(other.at);
        }
    }

    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private final Map<Identity, Instant> scheduled = new HashMap<>();

    /** Looks at the identity no later than this. */
    void schedule(Identity identity, Instant at) {
        Instant present = scheduled.get(identity);
        if (present == null || at.isBefore(present)) {
            scheduled.put(identity, at);
            queue.add(new Entry(at, identity));
        }
    }

    /** Takes those out that are to be looked at now. */
    List<Identity> due(Instant now) {
        List<Identity> due = new ArrayList<>();
        for (Entry next = queue.peek(); next != null && !next.at().isAfter(now); next = queue.peek()) {
            queue.remove();
            // An entry that an earlier one has replaced is no longer the scheduled one.
            if (scheduled.remove(next.identity(), next.at())) {
                due.add(next.identity());
            }
        }
        return due;
    }

    /** One of those that are scheduled; null where there is none. */
    @Nullable
    Identity any() {
        Entry next = queue.peek();
        return next == null ? null : next.identity();
    }
}
