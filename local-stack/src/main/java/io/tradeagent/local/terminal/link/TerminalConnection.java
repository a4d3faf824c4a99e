package io.tradeagent.local.terminal.link;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One WebSocket: puts fragments together, sends one frame at a time, tells its end exactly once. */
final class TerminalConnection implements WebSocket.Listener, GatewayStream {

    /** Longer messages than the protocol allows end the connection. */
    private static final int MAX_MESSAGE_CHARS = 256 * 1024;

    private final StreamListener listener;
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final StringBuilder message = new StringBuilder();
    private CompletableFuture<WebSocket> sends = socket;

    TerminalConnection(StreamListener listener) {
        this.listener = listener;
    }

    @Override
    public void begin() {
        socket.thenAccept(opened -> opened.request(1));
    }

    @Override
    public synchronized void send(String frame) {
        sends = sends.thenCompose(open -> open.sendText(frame, true));
        sends.whenComplete((open, failure) -> {
            if (failure != null) {
                end(StreamListener.ABNORMAL, "cannot send");
            }
        });
    }

    @Override
    public synchronized void close() {
        sends = sends.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    @Override
    public void abort() {
        socket.thenAccept(WebSocket::abort);
    }

    /** Asks for no frame yet: the terminal may not know that it is connected. */
    @Override
    public void onOpen(WebSocket opened) {
        socket.complete(opened);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
        message.append(data);
        if (message.length() > MAX_MESSAGE_CHARS) {
            open.abort();
            end(StreamListener.ABNORMAL, "message too long");
            return null;
        }
        if (last) {
            String text = message.toString();
            message.setLength(0);
            listener.frame(text);
        }
        open.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket open, int code, String reason) {
        end(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket open, Throwable failure) {
        end(StreamListener.ABNORMAL, String.valueOf(failure.getMessage()));
    }

    private void end(int code, String reason) {
        if (over.compareAndSet(false, true)) {
            listener.closed(code, reason);
        }
    }
}
