package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.gateway.app.EdgeGatewayApplication;
import io.tradeagent.gateway.authentication.Argon2idHash;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway in a process of its own, with the environment of our images: everything that it says is JSON, one object a line. */
@ExtendWith(Live.class)
class StructuredLogIT {

    private static final Pattern STARTED = Pattern.compile("Jetty started on port (\\d+)");
    private static final String WRONG_KEY = "2026.a-key-that-nobody-registered";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void everyLineIsOneObjectWithTheFieldsOfEcs(Live.Stage stage, @TempDir Path directory) throws Exception {
        Path keys = directory.resolve("keys.json");
        Files.writeString(keys, """
                {"keys":[{"tenant":"acme","account":"owner","key_id":"2026","hash":"%s"}]}
                """.formatted(Argon2idHash.of("2026.the-owners-key", new SecureRandom())
                .phc()));
        Process gateway = gateway(stage, keys);
        try {
            Thread.ofVirtual().start(() -> read(gateway));
            URI uri = URI.create("http://127.0.0.1:" + awaitPort() + Gateway.SESSIONS);

            assertThat(ask(uri)).isEqualTo(401);

            await().until(() -> lines.stream().anyMatch(line -> line.contains("authentication_failed")));
            List<JsonNode> all =
                    lines.stream().map(JsonMapper.shared()::readTree).toList();
            assertThat(all)
                    .allSatisfy(line -> assertThat(line.properties())
                            .extracting(java.util.Map.Entry::getKey)
                            .contains("@timestamp", "log", "process", "service", "message", "ecs"));
            assertThat(all)
                    .filteredOn(line ->
                            line.path("event").path("action").asString("").equals("authentication_failed"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.path("service").path("name").stringValue())
                                .isEqualTo("edge-gateway");
                        assertThat(line.path("event").path("code").stringValue())
                                .isEqualTo("key_unknown");
                        assertThat(line.path("source").path("address").stringValue())
                                .isEqualTo("127.0.0.1");
                        assertThat(line.path("tradeagent").path("account").stringValue())
                                .isEqualTo("owner");
                        assertThat(line.path("request_id").stringValue()).isEqualTo("structured-1");
                    });
            assertThat(String.join("\n", lines)).doesNotContain(WRONG_KEY);
        } finally {
            gateway.destroy();
            gateway.waitFor();
        }
    }

    private static Process gateway(Live.Stage stage, Path keys) throws IOException {
        // Without the tests' own classes, because their logback-test.xml would be used instead.
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        classes,
                        EdgeGatewayApplication.class.getName(),
                        "--tradeagent.gateway.port=0",
                        "--tradeagent.kafka.bootstrap-servers=" + stage.kafka().bootstrapServers(),
                        "--tradeagent.schema-registry.url=" + stage.registry().url(),
                        "--tradeagent.topics.account-partitions=" + PlayedLog.LAYOUT.accountPartitions(),
                        "--tradeagent.topics.mailbox-partitions=" + PlayedLog.LAYOUT.mailboxPartitions(),
                        "--tradeagent.gateway.auth.tenants.acme.methods=pre_shared_key",
                        "--tradeagent.gateway.auth.pre-shared-key.file=" + keys)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        builder.environment().put("TRADEAGENT_GATEWAY_PEPPER", "pepper-pepper-pepper-pepper-pepper");
        builder.environment().put("TRADEAGENT_GATEWAY_TOKEN_KEY", "token-key-token-key-token-key-token");
        return builder.start();
    }

    private void read(Process process) {
        BufferedReader said = process.inputReader();
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // Whoever ends the process closes its stream: there is nothing more to read.
        }
    }

    private int awaitPort() {
        return await().atMost(Duration.ofSeconds(60))
                .until(this::port, OptionalInt::isPresent)
                .getAsInt();
    }

    private OptionalInt port() {
        return lines.stream()
                .map(STARTED::matcher)
                .filter(Matcher::find)
                .mapToInt(started -> Integer.parseInt(started.group(1)))
                .findFirst();
    }

    private static int ask(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .header("X-TradeAgent-Request-ID", "structured-1")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"tenant_id":"acme","account_id":"owner","auth_method":"pre_shared_key","auth_key":"%s","platform":"MT5"}
                            """.formatted(WRONG_KEY)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
