package io.tradeagent.local.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApicurioIT {

    private static final Path INSTALLATION = Path.of(System.getProperty("tradeagent.registry.home", "target/apicurio"));

    @TempDir
    private Path data;

    @Test
    void keepsSchemasOverARestart() throws Exception {
        String id;
        try (Apicurio apicurio = Apicurio.start(settings())) {
            id = register(apicurio);
        }
        try (Apicurio apicurio = Apicurio.start(settings())) {
            assertThat(register(apicurio)).isEqualTo(id);
        }
    }

    @Test
    void endsWithItsStandardInputAndNotByASignalToTheGroup() throws Exception {
        Apicurio apicurio = Apicurio.start(settings());
        ProcessHandle child = ProcessHandle.of(apicurio.pid()).orElseThrow();
        child.destroy(); // SIGTERM, as a process group would get it
        assertThat(register(apicurio)).isNotBlank();
        apicurio.close();
        assertThat(child.isAlive()).isFalse();
    }

    private ApicurioSettings settings() {
        return new ApicurioSettings(INSTALLATION, data, data.resolve("registry.log"), 0);
    }

    private static String register(Apicurio apicurio) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(apicurio.url() + "/subjects/a-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }
    }
}
