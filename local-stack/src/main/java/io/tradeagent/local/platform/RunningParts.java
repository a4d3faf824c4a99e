package io.tradeagent.local.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts that run, and the order of their end: a part stops only after all that need it. Parts of one tier stop
 * together. A part that comes when the end has begun is stopped on arrival.
 */
final class RunningParts implements AutoCloseable {

    /** Who needs whom; later tiers need earlier ones. */
    enum Tier {
        BROKER,
        INFRASTRUCTURE,
        STATE,
        EDGE
    }

    private static final Logger log = LoggerFactory.getLogger(RunningParts.class);

    private final List<Part> parts = new ArrayList<>();
    private final Progress progress;
    private boolean ending;

    RunningParts(Progress progress) {
        this.progress = progress;
    }

    /** Takes a part over. */
    void add(Tier tier, String name, AutoCloseable running) {
        Part part = new Part(tier, name, running);
        synchronized (this) {
            if (!ending) {
                parts.add(part);
                return;
            }
        }
        stop(part);
    }

    /** Stops all parts, tier by tier from the edge; a second call does nothing. */
    @Override
    public void close() {
        List<Part> toStop;
        synchronized (this) {
            ending = true;
            toStop = List.copyOf(parts);
            parts.clear();
        }
        for (Tier tier : List.of(Tier.values()).reversed()) {
            stopTogether(toStop.stream().filter(part -> part.tier == tier).toList());
        }
    }

    private void stopTogether(List<Part> tier) {
        CountDownLatch stopped = new CountDownLatch(tier.size());
        for (Part part : tier) {
            Thread.ofPlatform().name("stop-" + part.name).start(() -> {
                stop(part);
                stopped.countDown();
            });
        }
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops one part. Its failure must not keep the others running; it goes to the log. */
    private void stop(Part part) {
        try {
            part.running.close();
        } catch (Exception e) {
            log.error("{} did not stop cleanly", part.name, e);
        }
        progress.stopped(part.name);
    }

    private record Part(Tier tier, String name, AutoCloseable running) {}
}
