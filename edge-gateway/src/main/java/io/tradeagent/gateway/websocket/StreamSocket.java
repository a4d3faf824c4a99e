package io.tradeagent.gateway.websocket;

import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.SocketConnection;
import io.tradeagent.gateway.Transport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.exceptions.MessageTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection's WebSocket. It reads one frame at a time and asks for the next only when there is room for it: a client that sends
 * too fast is slowed down by TCP, not refused. No thread belongs to it.
 */
public final class StreamSocket implements Session.Listener, Transport {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSocket.class);
    private static final int ABNORMAL = 1006;
    private static final int TOO_LARGE = 1009;

    private final SocketConnection connection;
    private final StreamSockets shared;
    /** Whether the next frame has not been asked for. */
    private final AtomicBoolean paused = new AtomicBoolean();

    private volatile @Nullable Session session;

    StreamSocket(SocketConnection connection, StreamSockets shared) {
        this.connection = connection;
        this.shared = shared;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        connection.open(this);
        opened.demand();
    }

    @Override
    public void onWebSocketText(String text) {
        try {
            shared.receive(connection, text);
        } catch (RuntimeException e) {
            LOG.error("A frame of connection {} could not be handled: a defect", connection.id(), e);
            throw e;
        }
        readNext();
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        shared.receiveBinary(connection);
        readNext();
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        session().sendPong(payload, Callback.NOOP);
        readNext();
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        readNext();
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        LOG.debug("Connection {} closed with {}", connection.id(), code);
        shared.gone(connection, code);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("Connection {} failed", connection.id(), cause);
        if (cause instanceof MessageTooLargeException) {
            shared.receiveTooLarge();
            shared.gone(connection, TOO_LARGE);
        } else {
            shared.gone(connection, ABNORMAL);
        }
    }

    /** Everything that comes counts, so that pings cannot be had for nothing. */
    private void readNext() {
        Duration pace = connection.pace(shared.nanos());
        paused.set(true);
        if (connection.closing().isEmpty() && connection.full()) {
            // An answer will come, or the connection will be closed; either reads on.
            return;
        }
        if (pace.isZero()) {
            readOn();
        } else {
            shared.later(pace, this::readOn);
        }
    }

    @Override
    public void readOn() {
        if (paused.compareAndSet(true, false)) {
            session().demand();
        }
    }

    @Override
    public void write(String text, Runnable done) {
        session().sendText(text, Callback.from(done, lost -> done.run()));
    }

    @Override
    public void close(CloseReason reason) {
        session().close(reason.code(), reason.text(), Callback.NOOP);
        // Else the client's own goodbye would never be read.
        readOn();
    }

    @Override
    public void cut() {
        session().disconnect();
    }

    private Session session() {
        Session opened = session;
        if (opened == null) {
            throw new IllegalStateException("the socket is not open yet");
        }
        return opened;
    }
}
