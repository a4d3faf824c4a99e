package io.tradeagent.local.platform;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Asks the services of a running platform whether they live, and says so once when one does not. Silence of a busy
 * machine does not count; only a service's own word does.
 */
final class LivenessWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SERVICE_UNAVAILABLE = 503;

    private final List<RunningService> services;
    private final Consumer<RunningService> dead;
    private final Thread thread;

    LivenessWatch(List<RunningService> services, Consumer<RunningService> dead) {
        this.services = List.copyOf(services);
        this.dead = dead;
        this.thread = Thread.ofPlatform().name("liveness-watch").daemon().start(this::watch);
    }

    private void watch() {
        try (LocalHttp http = new LocalHttp()) {
            while (true) {
                for (RunningService service : services) {
                    if (isDead(http, service.url().resolve("/livez"))) {
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

    private static boolean isDead(LocalHttp http, URI url) throws InterruptedException {
        OptionalInt status = http.statusOf(url);
        return status.isPresent() && status.getAsInt() == SERVICE_UNAVAILABLE;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
