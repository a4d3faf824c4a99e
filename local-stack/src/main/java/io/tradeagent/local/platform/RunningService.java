package io.tradeagent.local.platform;

import io.tradeagent.local.data.StateDirectory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A service that runs in this JVM as a Spring application context of its own. */
public final class RunningService implements AutoCloseable {

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

    private final ServiceName name;
    private final ConfigurableApplicationContext context;
    private final StateDirectory state;
    private final HealthEndpoint health;

    private RunningService(ServiceName name, ConfigurableApplicationContext context, StateDirectory state) {
        this.name = name;
        this.context = context;
        this.state = state;
        this.health = context.getBean(HealthEndpoint.class);
    }

    /** How far a start goes before others are told of it. */
    public enum Until {
        /** It says that it is ready. */
        READY,
        /** It runs; ready it may become when others do. */
        STARTED
    }

    /**
     * Starts a service and waits until it says that it is ready.
     *
     * @throws PlatformException if it does not start, or does not become ready within a minute
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static RunningService start(ServiceName name, ServiceEnvironment environment) throws InterruptedException {
        return start(name, environment, Until.READY);
    }

    /**
     * Starts a service and waits.
     *
     * @throws PlatformException if it does not start, or does not become ready within a minute where it has to
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    static RunningService start(ServiceName name, ServiceEnvironment environment, Until until)
            throws InterruptedException {
        StateDirectory state = StateDirectory.take(environment.data(), name.toString());
        try {
            String[] arguments = environment.arguments(name, state.path()).toArray(String[]::new);
            RunningService service = new RunningService(name, name.start(arguments), state);
            return until == Until.READY ? ready(service) : service;
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

    /** Returns where the service answers, {@code /livez} and {@code /readyz} among others. */
    public URI url() {
        Environment environment = context.getEnvironment();
        String scheme = environment.containsProperty("tradeagent.gateway.tls.certificate-file")
                        && name == ServiceName.EDGE_GATEWAY
                ? "https"
                : "http";
        String address = environment.getProperty("server.address", LOOPBACK);
        String host = EVERY_ADDRESS.contains(address) ? LOOPBACK : address;
        return URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + environment.getRequiredProperty("local.server.port"));
    }

    /** Whether the service says of itself that it is beyond help. */
    boolean dead() {
        return Set.of(Status.DOWN, Status.OUT_OF_SERVICE).contains(status("liveness"));
    }

    /** Asks the service itself and not over the network, where its certificate may be made out to another name. */
    private Status status(String probe) {
        HealthDescriptor answer = health.healthForPath(probe);
        return answer == null ? Status.UNKNOWN : answer.getStatus();
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

    /** What is not up, and what it says of itself. */
    private String obstacles() {
        Map<String, HealthIndicator> indicators = context.getBeansOfType(HealthIndicator.class);
        return indicators.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().health()))
                .filter(entry -> !entry.getValue().getStatus().equals(Status.UP))
                .map(entry -> entry.getKey() + " " + entry.getValue().getDetails())
                .collect(Collectors.joining(", "));
    }

    private void awaitReady() throws InterruptedException {
        long giveUpAt = System.nanoTime() + READY_TIMEOUT.toNanos();
        while (!status("readiness").equals(Status.UP)) {
            if (System.nanoTime() > giveUpAt) {
                throw new PlatformException(
                        name + " is not ready after " + READY_TIMEOUT.toSeconds() + " s: " + obstacles(), null);
            }
            Thread.sleep(POLL);
        }
    }
}
