package io.tradeagent.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** An EA that has only HTTP: one long poll after the other, and a request for each event. */
final class PollingTerminal implements Terminal {

    private static final int OK = 200;

    private final HttpClient http;
    private final Client.Created session;
    private final BiConsumer<Terminal, JsonNode> onMessage;
    private CompletableFuture<?> sends = CompletableFuture.completedFuture(null);
    private volatile int closeCode;
    private volatile boolean closed;

    private PollingTerminal(HttpClient http, Client.Created session, BiConsumer<Terminal, JsonNode> onMessage) {
        this.http = http;
        this.session = session;
        this.onMessage = onMessage;
    }

    /** Begins to poll; completes with the first answer. */
    static CompletableFuture<Terminal> connect(
            HttpClient http, Client.Created session, BiConsumer<Terminal, JsonNode> onMessage) {
        PollingTerminal terminal = new PollingTerminal(http, session, onMessage);
        return terminal.poll(0, 0).thenApply(after -> {
            terminal.goOn(after);
            return terminal;
        });
    }

    private void goOn(long after) {
        if (!closed) {
            var unused = poll(after, 20_000).whenComplete((next, failure) -> {
                if (failure == null) {
                    goOn(next);
                } else {
                    closeCode = 1006;
                }
            });
        }
    }

    private CompletableFuture<Long> poll(long after, int waitMillis) {
        HttpRequest request = request("/outbox?after=" + after + "&wait_ms=" + waitMillis)
                .GET()
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(this::taken);
    }

    private long taken(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            throw new IllegalStateException("poll refused: " + response.statusCode() + " " + response.body());
        }
        JsonNode answer = Client.JSON.readTree(response.body());
        answer.path("messages").forEach(message -> onMessage.accept(this, message));
        return answer.path("next_after").asLong();
    }

    @Override
    public synchronized void send(String event) {
        HttpRequest request = request("/events")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"events\":[" + event + "]}"))
                .build();
        sends = sends.thenCompose(before -> http.sendAsync(request, BodyHandlers.discarding()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(session.gateway() + "/ea-gateway/v1/sessions/current" + path))
                .header("Authorization", "Bearer " + session.token());
    }

    @Override
    public int closeCode() {
        return closeCode;
    }

    @Override
    public void close() {
        closed = true;
    }
}
