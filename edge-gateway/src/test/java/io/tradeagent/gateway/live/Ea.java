package io.tradeagent.gateway.live;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A terminal's WebSocket, played by the JDK's client. */
final class Ea implements WebSocket.Listener, AutoCloseable {

    /** How a socket was closed. */
    record Close(int code, String reason) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Close> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    static Ea connect(URI uri, String token, String... headers) {
        Ea ea = new Ea();
        WebSocket.Builder builder =
                ea.http.newWebSocketBuilder().subprotocols("tradeagent.v1").header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        ea.socket = builder.buildAsync(uri, ea).join();
        return ea;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JsonMapper.shared().readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Close(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    WebSocket socket() {
        return java.util.Objects.requireNonNull(socket);
    }

    void send(String frame) {
        socket().sendText(frame, true).join();
    }

    /** The frames that came so far. */
    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    List<JsonNode> awaitFrames(int count) {
        await().until(() -> frames.size() >= count);
        return frames();
    }

    JsonNode awaitFrame(int number) {
        return awaitFrames(number).get(number - 1);
    }

    Close awaitClose() {
        return closed.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public void close() {
        socket().abort();
        http.shutdownNow();
    }
}
