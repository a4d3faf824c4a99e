package io.tradeagent.schemas.serde;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The real Apicurio registry with its data in memory, in a process of its own. */
final class RegistryProcess implements AutoCloseable {

    private final Process process;
    private final URI api;

    private RegistryProcess(Process process, URI api) {
        this.process = process;
        this.api = api;
    }

    /** Starts it and waits until it answers. */
    static RegistryProcess start(Path log) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of(
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + freePort()));
        command.addAll(List.of(
                "-jar",
                Path.of(System.getProperty("registry.home"), "quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RegistryProcess registry =
                new RegistryProcess(process, URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7"));
        registry.awaitReady();
        return registry;
    }

    private void awaitReady() {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(api + "/subjects"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> !process.isAlive()
                            || http.send(probe, BodyHandlers.discarding()).statusCode() == 200);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("the registry ended at its start");
        }
    }

    /** Root of its Confluent API. */
    URI api() {
        return api;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
