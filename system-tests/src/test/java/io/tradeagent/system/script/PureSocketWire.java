package io.tradeagent.system.script;

import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.SocketConnection;
import io.tradeagent.gateway.Transport;
import io.tradeagent.system.pure.GatewayInstance;
import io.tradeagent.system.pure.PurePlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A WebSocket without a socket: frames arrive at once, both ways. */
final class PureSocketWire implements Wire {

    private static final int ABNORMAL = 1006;

    private final PurePlatform platform;
    private final GatewayInstance gateway;
    private final PureHttp http;
    private final List<JsonNode> frames = new ArrayList<>();
    private @Nullable Socket socket;

    PureSocketWire(PurePlatform platform, GatewayInstance gateway) {
        this.platform = platform;
        this.gateway = gateway;
        this.http = new PureHttp(gateway);
    }

    @Override
    public Answer request(String method, String path, Map<String, String> headers, @Nullable String body) {
        return http.request(method, headers, body);
    }

    @Override
    public Answer connect(String token, long after, String protocol) {
        return PureHttp.answering(() -> {
            SocketConnection connection = gateway.attachments().attach(http.claims(token), PureHttp.SOURCE, after);
            Socket opened = new Socket(connection);
            socket = opened;
            connection.open(opened);
            return new Answer(101, MissingNode.getInstance());
        });
    }

    @Override
    public void send(String event) {
        if (socket != null) {
            gateway.events().receive(socket.connection, event);
            platform.settle();
        }
    }

    @Override
    public void sendBytes(byte[] bytes) {
        if (socket != null) {
            gateway.events().receiveBinary(socket.connection);
        }
    }

    @Override
    public List<JsonNode> frames() {
        return frames;
    }

    @Override
    public @Nullable Integer closeCode() {
        return socket == null ? null : socket.closed;
    }

    @Override
    public void drop() {
        if (socket != null && socket.closed == null) {
            socket.gone(ABNORMAL);
            platform.settle();
        }
        socket = null;
    }

    private final class Socket implements Transport {

        private final SocketConnection connection;
        private @Nullable Integer closed;

        Socket(SocketConnection connection) {
            this.connection = connection;
        }

        @Override
        public void write(String text, Runnable done) {
            frames.add(JsonMapper.shared().readTree(text));
            done.run();
        }

        @Override
        public void readOn() {}

        @Override
        public void close(CloseReason reason) {
            gone(reason.code());
        }

        @Override
        public void cut() {
            gone(ABNORMAL);
        }

        private void gone(int code) {
            closed = code;
            gateway.attachments().detach(connection, code);
        }
    }
}
