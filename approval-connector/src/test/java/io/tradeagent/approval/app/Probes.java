package io.tradeagent.approval.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Asks the connector's HTTP port as an orchestrator does. */
record Probes(ApplicationContext service) {

    int live() throws IOException, InterruptedException {
        return get("/livez");
    }

    int ready() throws IOException, InterruptedException {
        return get("/readyz");
    }

    private int get(String path) throws IOException, InterruptedException {
        int port = requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
