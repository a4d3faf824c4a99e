package io.tradeagent.system;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An EA that lives: sends a heartbeat every second until it is closed. */
final class Heartbeats implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeats").factory());

    private Heartbeats(Stream stream) {
        timer.scheduleAtFixedRate(() -> stream.send(Ea.heartbeat()), 0, 1, TimeUnit.SECONDS);
    }

    static Heartbeats over(Stream stream) {
        return new Heartbeats(stream);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
