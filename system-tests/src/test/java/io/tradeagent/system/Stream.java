package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One WebSocket of an EA: what it sends, and everything that it has received, in order. */
final class Stream implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private CompletableFuture<WebSocket> lastSend = new CompletableFuture<>();
    private @Nullable WebSocket socket;

    static Stream open(URI gateway, String token, long after) {
        Stream stream = new Stream();
        URI uri = URI.create(gateway.toString().replaceFirst("^http", "ws") + "/ea-gateway/v1/stream?after=" + after);
        WebSocket socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .subprotocols("tradeagent.v1")
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(uri, stream)
                .join();
        stream.socket = socket;
        stream.lastSend = CompletableFuture.completedFuture(socket);
        return stream;
    }

    /** Sends without waiting for an answer. */
    synchronized void send(JsonNode event) {
        sendText(event.toString());
    }

    synchronized void sendText(String text) {
        lastSend = lastSend.thenCompose(s -> s.sendText(text, true));
    }

    /** Sends and waits for the event's own result. */
    JsonNode ask(JsonNode event) {
        send(event);
        return resultOf(event.path("event_id").asString());
    }

    JsonNode resultOf(String eventId) {
        return await("result of " + eventId).atMost(PATIENCE).until(() -> find(eventId), r -> r != null);
    }

    private @Nullable JsonNode find(String eventId) {
        for (JsonNode frame : frames) {
            for (JsonNode result : frame.path("results")) {
                if (result.path("event_id").asString("").equals(eventId)) {
                    return result;
                }
            }
        }
        return null;
    }

    /** Waits for the first frame of a type. */
    JsonNode await1(String type) {
        return awaitFrame(type, f -> true);
    }

    JsonNode awaitFrame(String type, Predicate<JsonNode> condition) {
        await(type).atMost(PATIENCE).until(() -> ofType(type).stream().anyMatch(condition));
        return ofType(type).stream().filter(condition).findFirst().orElseThrow();
    }

    List<JsonNode> ofType(String type) {
        return frames.stream()
                .filter(f -> f.path("type").asString().equals(type))
                .toList();
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /** Waits for the close frame and returns its code. */
    int closeCode() {
        await("close").atMost(PATIENCE).until(closed::isDone);
        return closed.join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Sends frames after the server has closed: the retired EA that does not know yet. */
    void expectNothingSent() {
        assertThat(ofType("OrderCommand")).isEmpty();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(Ea.JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    /** Cuts the connection without a close frame, as a broken network does. */
    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
