package io.tradeagent.copy.simulation;

import io.tradeagent.copy.follower.FollowerView;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Postponement;
import io.tradeagent.copy.follower.Waiting;
import io.tradeagent.copy.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signals on their way to a follower, and those that its delay holds back. */
final class SignalInbox {

    private final Duration delay;
    private final Deque<Signal> underway = new ArrayDeque<>();
    private final Map<LinkKey, List<Waiting>> waiting = new LinkedHashMap<>();

    SignalInbox(Duration delay) {
        this.delay = delay;
    }

    void put(Signal signal) {
        underway.addLast(signal);
    }

    boolean isEmpty() {
        return underway.isEmpty() && waiting.isEmpty();
    }

    /** What the follower is told next; empty: nothing yet. */
    Optional<Signal> next(FollowerView follower, Instant now) {
        Optional<Signal> due = due(now);
        if (due.isPresent() || underway.isEmpty()) {
            return due;
        }
        Signal signal = underway.removeFirst();
        LinkKey key = LinkKey.of(signal);
        Postponement parts = Postponement.of(
                signal,
                signal.cause().receivedAt().plus(delay),
                follower.link(key).orElse(null),
                waiting.getOrDefault(key, List.of()),
                now);
        keep(key, parts.waiting());
        return Optional.ofNullable(parts.atOnce());
    }

    private Optional<Signal> due(Instant now) {
        for (Map.Entry<LinkKey, List<Waiting>> each : waiting.entrySet()) {
            Waiting first = each.getValue().getFirst();
            if (!first.due().isAfter(now)) {
                keep(each.getKey(), each.getValue().subList(1, each.getValue().size()));
                return Optional.of(first.signal());
            }
        }
        return Optional.empty();
    }

    private void keep(LinkKey key, List<Waiting> signals) {
        if (signals.isEmpty()) {
            waiting.remove(key);
        } else {
            waiting.put(key, new ArrayList<>(signals));
        }
    }
}
