package io.tradeagent.gateway;

import io.tradeagent.kernel.EventId;
import java.util.ArrayDeque;
import java.util.OptionalLong;

/** A connection's events that went into the log and are not answered yet, oldest first. Not safe for use by several threads. */
final class Unanswered {

    private record Sent(String id, long atNanos) {}

    private final ArrayDeque<Sent> events = new ArrayDeque<>(2);

    void add(EventId id, long nowNanos) {
        events.add(new Sent(id.value(), nowNanos));
    }

    /** Answers come in the order of the events, so each is normally the oldest; a client may have two events of one id. */
    void remove(Iterable<String> answered) {
        for (String id : answered) {
            Sent oldest = events.peek();
            if (oldest != null && oldest.id().equals(id)) {
                events.poll();
            } else {
                removeFirst(id);
            }
        }
    }

    private void removeFirst(String id) {
        var each = events.iterator();
        while (each.hasNext()) {
            if (each.next().id().equals(id)) {
                each.remove();
                return;
            }
        }
    }

    /** When the oldest was sent, in the ticker's nanoseconds. */
    OptionalLong oldestNanos() {
        Sent oldest = events.peek();
        return oldest == null ? OptionalLong.empty() : OptionalLong.of(oldest.atNanos());
    }

    int size() {
        return events.size();
    }
}
