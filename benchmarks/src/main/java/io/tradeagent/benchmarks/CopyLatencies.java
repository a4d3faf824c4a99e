package io.tradeagent.benchmarks;

import io.tradeagent.benchmarks.FollowerDesk.CopyFrame;
import io.tradeagent.benchmarks.LeaderBook.Deal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** From a leader's deal to the order at each follower, and to the order at the last of them. */
final class CopyLatencies {

    private final Latencies each = new Latencies();
    private final Latencies last = new Latencies();
    private final Map<String, AtomicInteger> missing = new ConcurrentHashMap<>();
    private final List<String> followers;

    CopyLatencies(List<String> followers) {
        this.followers = followers;
    }

    void started(Deal deal, long intendedNanos) {
        missing.put(deal.id(), new AtomicInteger(followers.size()));
        last.started(deal.id(), intendedNanos);
        followers.forEach(follower -> each.started(new CopyFrame(follower, deal.id()).id(), intendedNanos));
    }

    /** An order that came before is ignored, and so is one of a deal that started elsewhere. */
    void arrived(CopyFrame frame) {
        if (each.ended(frame.id())) {
            AtomicInteger left = missing.get(frame.deal());
            if (left != null && left.decrementAndGet() == 0) {
                last.ended(frame.deal());
            }
        }
    }

    Latencies each() {
        return each;
    }

    /** Waits for what is still under way, and names what was found. */
    List<Measurement> found(String name, Duration patience) {
        int lost = each.awaitQuiet(patience);
        // Where none was lost, the last one's end is only an instant behind.
        int incomplete = last.awaitQuiet(lost == 0 ? patience : Duration.ZERO);
        return List.of(Measurement.of(name, each, lost), Measurement.of("  the last follower", last, incomplete));
    }
}
