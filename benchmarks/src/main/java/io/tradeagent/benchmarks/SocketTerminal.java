package io.tradeagent.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An EA with a WebSocket. */
final class SocketTerminal implements Terminal, WebSocket.Listener {

    private final StringBuilder partial = new StringBuilder();
    private final BiConsumer<Terminal, JsonNode> onFrame;
    private CompletableFuture<WebSocket> sends = new CompletableFuture<>();
    private volatile int closeCode;

    private SocketTerminal(BiConsumer<Terminal, JsonNode> onFrame) {
        this.onFrame = onFrame;
    }

    static CompletableFuture<Terminal> connect(
            HttpClient http, Client.Created session, BiConsumer<Terminal, JsonNode> onFrame) {
        SocketTerminal terminal = new SocketTerminal(onFrame);
        URI uri = URI.create(session.gateway().toString().replaceFirst("^http", "ws") + "/ea-gateway/v1/stream");
        return http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + session.token())
                .subprotocols("tradeagent.v1")
                .buildAsync(uri, terminal)
                .<Terminal>thenApply(socket -> {
                    terminal.sends = CompletableFuture.completedFuture(socket);
                    return terminal;
                });
    }

    @Override
    public synchronized void send(String frame) {
        sends = sends.thenCompose(socket -> socket.sendText(frame, true));
    }

    @Override
    public int closeCode() {
        return closeCode;
    }

    @Override
    public synchronized void close() {
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
