package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.OutgoingEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A platform that accepts a prefix, as the protocol says, behind a line that breaks at any moment. */
final class OrderedPlatform {

    private final Random random;
    private final Set<String> accepted = new LinkedHashSet<>();

    OrderedPlatform(Random random) {
        this.random = random;
    }

    /** One connection, from its beginning to its break. */
    void connection(EventOutbox sender) {
        Deque<OutgoingEvent> line = new ArrayDeque<>();
        String waitedFor = "";
        boolean connected = true;
        while (connected && sender.size() > 0) {
            line.addAll(sender.takeDue());
            OutgoingEvent next = line.poll();
            if (next == null) {
                break;
            }
            EventResult result = decide(next.eventId(), waitedFor);
            if (EventResult.RETRY_IN_ORDER.equals(result.code())) {
                waitedFor = waitedFor.isEmpty() ? next.eventId() : waitedFor;
            } else {
                waitedFor = "";
            }
            boolean answerArrives = random.nextInt(20) > 0;
            if (answerArrives) {
                sender.answered(result);
            }
            connected = answerArrives;
        }
        sender.disconnected();
    }

    private EventResult decide(String eventId, String waitedFor) {
        if (accepted.contains(eventId)) {
            return new EventResult(eventId, EventResult.Status.DUPLICATE, 1L, null);
        }
        boolean outOfTurn = !waitedFor.isEmpty() && !waitedFor.equals(eventId);
        if (outOfTurn || random.nextInt(10) == 0) {
            return new EventResult(eventId, EventResult.Status.REFUSED, null, EventResult.RETRY_IN_ORDER);
        }
        accepted.add(eventId);
        return new EventResult(eventId, EventResult.Status.ACCEPTED, 1L, null);
    }

    List<String> accepted() {
        return new ArrayList<>(accepted);
    }
}
