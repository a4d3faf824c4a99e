package io.tradeagent.local.platform;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks the services of a running platform whether they live, and says so once when one does not. Silence of a busy
 * machine does not count; only a service's own word does.
 */
final class LivenessWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<RunningService> services;
    private final Consumer<RunningService> dead;
    private final Thread thread;

    LivenessWatch(List<RunningService> services, Consumer<RunningService> dead) {
        this.services = List.copyOf(services);
        this.dead = dead;
        this.thread = Thread.ofPlatform().name("liveness-watch").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                for (RunningService service : services) {
                    if (service.dead()) {
                        dead.accept(service);
                        return;
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
