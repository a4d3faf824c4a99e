package io.tradeagent.local.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running Apicurio registry in a process of its own. */
public final class Apicurio implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final URI url;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Apicurio(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts the registry and waits until it answers.
     *
     * @param settings where it is unpacked, keeps its data, listens and logs
     * @throws RegistryStartException if it does not answer within a minute, or ends
     * @throws InterruptedException if the thread is interrupted while it waits; the child is ended
     */
    public static Apicurio start(ApicurioSettings settings) throws InterruptedException {
        Apicurio apicurio = launch(settings);
        try {
            apicurio.awaitReady(settings.logFile());
            return apicurio;
        } catch (RegistryStartException | InterruptedException e) {
            apicurio.close();
            throw e;
        }
    }

    private static Apicurio launch(ApicurioSettings settings) {
        int port = settings.port() != 0 ? settings.port() : LoopbackPort.free();
        try {
            Process process = new ProcessBuilder(settings.command(port, LoopbackPort.free()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(settings.logFile().toFile()))
                    .start();
            return new Apicurio(process, URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7"));
        } catch (IOException e) {
            throw new RegistryStartException("The schema registry cannot be started: " + e.getMessage(), e);
        }
    }

    /** Returns the URL of the Confluent-compatible API. */
    public URI url() {
        return url;
    }

    /** Returns the process id of the child. */
    public long pid() {
        return process.pid();
    }

    /** Runs an action when the child ends although it was not closed. */
    public void whenBroken(Runnable action) {
        process.onExit().thenRun(() -> {
            if (!closed.get()) {
                action.run();
            }
        });
    }

    /** Ends the child: asks by closing its standard input, then insists. */
    @Override
    public void close() {
        closed.set(true);
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path logFile) throws InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(url + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long giveUpAt = System.nanoTime() + START_TIMEOUT.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, probe)) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new RegistryStartException("The schema registry ended at its start; see " + logFile, null);
                }
                if (System.nanoTime() > giveUpAt) {
                    throw new RegistryStartException("The schema registry does not answer; see " + logFile, null);
                }
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest probe) throws InterruptedException {
        try {
            return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }
}
