package io.tradeagent.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** One service in a process of its own that joins a platform, started as a user starts it. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Pattern READY = Pattern.compile("is ready on (http\\S+)");

    private final String name;
    private final Path log;
    private final Process process;

    private ServiceProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts a service over a platform's data; what it says goes to a file beside them. */
    static ServiceProcess start(String name, Path data, Map<String, String> environment) {
        Path log = data.resolveSibling(name + "-" + System.nanoTime() + ".log");
        List<String> command = List.of("service", name, "--data", data.toString());
        return new ServiceProcess(name, log, Launcher.start(command, environment, log));
    }

    /** Waits until the service says that it is ready and returns where it answers; fails with its log if it never does. */
    public URI awaitReady() {
        try {
            Matcher ready = await(name).atMost(START).until(this::readyLine, Matcher::find);
            return URI.create(ready.group(1));
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(name + " is not ready: " + said(), e);
        }
    }

    private Matcher readyLine() {
        String said = said();
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ": " + said);
        }
        return READY.matcher(said);
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: no goodbye. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns at once. */
    void drain() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Stops the service as SIGTERM does, and by force where that is not enough. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
