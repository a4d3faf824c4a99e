package io.tradeagent.system.script;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A WebSocket of the JDK. */
final class LiveSocketWire implements Wire {

    private final LiveHttp http;
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private @Nullable Socket socket;

    LiveSocketWire(LiveHttp http) {
        this.http = http;
    }

    @Override
    public Answer request(String method, String path, Map<String, String> headers, @Nullable String body) {
        return http.request(method, path, headers, body);
    }

    @Override
    public Answer connect(String token, long after, String protocol) {
        Socket opening = new Socket();
        try {
            opening.end = LiveHttp.CLIENT
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .subprotocols(protocol)
                    .buildAsync(http.stream(after), opening)
                    .join();
            opening.lastSend = CompletableFuture.completedFuture(opening.end);
            socket = opening;
            return new Answer(101, MissingNode.getInstance());
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return new Answer(refused.getResponse().statusCode(), MissingNode.getInstance());
            }
            throw e;
        }
    }

    @Override
    public void send(String event) {
        onSocket(end -> end.sendText(event, true));
    }

    @Override
    public void sendPart(String part) {
        onSocket(end -> end.sendText(part, false));
    }

    @Override
    public void sendBytes(byte[] bytes) {
        onSocket(end -> end.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    /** Behind what was sent before; a socket that is closed takes nothing, and the script will see what comes of that. */
    private void onSocket(java.util.function.Function<WebSocket, CompletionStage<WebSocket>> sending) {
        Socket open = socket;
        if (open != null) {
            open.lastSend = open.lastSend.thenCompose(sending);
        }
    }

    @Override
    public List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    @Override
    public @Nullable Integer closeCode() {
        return socket == null ? null : socket.closed.getNow(null);
    }

    @Override
    public void drop() {
        Socket open = socket;
        if (open != null && open.end != null) {
            open.lastSend.handle((done, failed) -> 0).join();
            open.end.abort();
        }
        socket = null;
    }

    private final class Socket implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();
        private final CompletableFuture<@Nullable Integer> closed = new CompletableFuture<>();
        private CompletableFuture<WebSocket> lastSend = new CompletableFuture<>();
        private @Nullable WebSocket end;

        @Override
        public void onOpen(WebSocket webSocket) {
            webSocket.request(Long.MAX_VALUE);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                frames.add(JsonMapper.shared().readTree(partial.toString()));
                partial.setLength(0);
            }
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
    }
}
