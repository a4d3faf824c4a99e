package io.tradeagent.local.platform;

import io.tradeagent.local.data.StateDirectory;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that runs in this JVM as a Spring application context of its own. */
public final class RunningService implements AutoCloseable {

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ServiceName name;
    private final ConfigurableApplicationContext context;
    private final StateDirectory state;

    private RunningService(ServiceName name, ConfigurableApplicationContext context, StateDirectory state) {
        this.name = name;
        this.context = context;
        this.state = state;
    }

    /**
     * Starts a service and waits until it says that it is ready.
     *
     * @throws PlatformException if it does not start, or does not become ready within a minute
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static RunningService start(ServiceName name, ServiceEnvironment environment) throws InterruptedException {
        StateDirectory state = StateDirectory.take(environment.data(), name.toString());
        try {
            String[] arguments = environment.arguments(name, state.path()).toArray(String[]::new);
            return ready(new RunningService(name, name.start(arguments), state));
        } catch (PlatformException | InterruptedException e) {
            state.close();
            throw e;
        } catch (RuntimeException e) {
            state.close();
            throw new PlatformException(name + " did not start: " + PlatformException.rootCause(e), e);
        }
    }

    private static RunningService ready(RunningService service) throws InterruptedException {
        try {
            service.awaitReady();
            return service;
        } catch (RuntimeException | InterruptedException e) {
            service.context.close();
            throw e;
        }
    }

    /** Returns where the service answers HTTP, {@code /livez} and {@code /readyz} among others. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Drains and stops the service. */
    @Override
    public void close() {
        context.close();
        state.close();
    }

    @Override
    public String toString() {
        return name.toString();
    }

    private void awaitReady() throws InterruptedException {
        URI probe = url().resolve("/readyz");
        long giveUpAt = System.nanoTime() + READY_TIMEOUT.toNanos();
        try (LocalHttp http = new LocalHttp()) {
            while (http.statusOf(probe).orElse(0) != 200) {
                if (System.nanoTime() > giveUpAt) {
                    throw new PlatformException(name + " is not ready after " + READY_TIMEOUT.toSeconds() + " s", null);
                }
                Thread.sleep(POLL);
            }
        }
    }
}
