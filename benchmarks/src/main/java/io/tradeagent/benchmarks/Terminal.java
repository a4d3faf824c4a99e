package io.tradeagent.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A connected EA that does nothing by itself: it sends what it is told and passes on what it gets. */
final class Terminal implements WebSocket.Listener {

    private final StringBuilder partial = new StringBuilder();
    private final BiConsumer<Terminal, JsonNode> onFrame;
    private CompletableFuture<WebSocket> sends = new CompletableFuture<>();
    private volatile int closeCode;

    private Terminal(BiConsumer<Terminal, JsonNode> onFrame) {
        this.onFrame = onFrame;
    }

    static CompletableFuture<Terminal> connect(
            HttpClient http, Client.Created session, BiConsumer<Terminal, JsonNode> onFrame) {
        Terminal terminal = new Terminal(onFrame);
        URI uri = URI.create(session.gateway().toString().replaceFirst("^http", "ws") + "/ea-gateway/v1/stream");
        return http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + session.token())
                .subprotocols("tradeagent.v1")
                .buildAsync(uri, terminal)
                .thenApply(socket -> {
                    terminal.sends = CompletableFuture.completedFuture(socket);
                    return terminal;
                });
    }

    /** Queues a frame; frames leave in order. */
    synchronized void send(String frame) {
        sends = sends.thenCompose(socket -> socket.sendText(frame, true));
    }

    void event(String type, String eventId, String payload) {
        send("{\"type\":\"" + type + "\",\"event_id\":\"" + eventId + "\",\"occurred_at\":\"" + Instant.now()
                + "\",\"payload\":" + payload + "}");
    }

    void introduce(String eventId) {
        event("InitRequest", eventId, """
                {"broker":"Bench","server":"Bench-1","currency":"USD","leverage":100,"account_mode":"hedging",
                 "capabilities":{"order_submission":true},"symbols":[],"broker_utc_offset_seconds":0}""");
    }

    void heartbeat() {
        event("StatusHeartbeat", "beat-" + UUID.randomUUID(), """
                {"state":"running","balance":"10000","equity":"10000","margin_free":"10000","open_positions":0,
                 "ping_ms":1}""");
    }

    /** 0 while the connection stands. */
    int closeCode() {
        return closeCode;
    }

    synchronized void close() {
        sends.thenAccept(WebSocket::abort);
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = Client.JSON.readTree(partial.toString());
            partial.setLength(0);
            onFrame.accept(this, frame);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode = statusCode;
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeCode = 1006;
    }
}
