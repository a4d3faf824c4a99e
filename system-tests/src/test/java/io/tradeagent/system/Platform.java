package io.tradeagent.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The platform as a process of its own, started as a user starts it. */
public final class Platform implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final Path data;
    private final Map<String, String> environment;
    private final List<String> arguments;
    private Process process;

    private Platform(Path data, Map<String, String> environment, List<String> arguments) {
        this.data = data;
        this.environment = environment;
        this.arguments = arguments;
        this.process = launch();
    }

    /** Starts {@code up} with its data in a directory and waits until it is ready. */
    public static Platform up(Path data, Map<String, String> environment, String... arguments) {
        Platform platform = new Platform(data, environment, List.of(arguments));
        platform.awaitReady();
        return platform;
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of("up", "--data", data.toString()));
        command.addAll(arguments);
        return Launcher.start(command, environment, data.resolveSibling(data.getFileName() + "-up.log"));
    }

    private void awaitReady() {
        await("platform").atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the platform ended with " + process.exitValue() + ": "
                        + Files.readString(data.resolveSibling(data.getFileName() + "-up.log")));
            }
            return Files.exists(data.resolve("runtime.json"));
        });
    }

    JsonNode runtime() {
        try {
            return Ea.JSON.readTree(Files.readString(data.resolve("runtime.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where EAs connect. */
    public URI gateway() {
        return URI.create(runtime().path("gateway").asString());
    }

    /** Bootstrap servers. */
    public String kafka() {
        return runtime().path("kafka").asString();
    }

    /** The schema registry's address. */
    public String registry() {
        return runtime().path("schema_registry").asString();
    }

    /** Connection string. */
    public String serviceBus() {
        return runtime().path("service_bus").asString();
    }

    Path data() {
        return data;
    }

    /** Starts one service in a process of its own. */
    public ServiceProcess service(String name, Map<String, String> more) {
        return ServiceProcess.start(name, data, more);
    }

    /** Stops cleanly, as SIGTERM does. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("the platform did not stop within 20 s of SIGTERM");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts again over the same data and, where the environment fixes them, the same ports. */
    void startAgain() {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
