package io.tradeagent.system.simulation;

import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.SocketConnection;
import io.tradeagent.gateway.Transport;
import io.tradeagent.system.pure.GatewayInstance;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A socket over a bad network: in order both ways, until it is cut; what is on its way then may arrive or not. */
final class Link implements Transport {

    private static final int ABNORMAL = 1006;

    private final GatewayInstance gateway;
    private final SocketConnection connection;
    private final BiConsumer<SocketConnection, String> watcher;
    private final Deque<String> toGateway = new ArrayDeque<>();
    private final Deque<String> toTerminal = new ArrayDeque<>();
    private boolean gatewayIsGone;
    private boolean terminalIsGone;

    Link(GatewayInstance gateway, SocketConnection connection, BiConsumer<SocketConnection, String> watcher) {
        this.gateway = gateway;
        this.connection = connection;
        this.watcher = watcher;
    }

    GatewayInstance gateway() {
        return gateway;
    }

    void send(String event) {
        toGateway.add(event);
    }

    /** The next frame for the terminal; null: none. */
    @Nullable
    String read() {
        return toTerminal.poll();
    }

    /** Whether the terminal would notice that nobody is there any more. */
    boolean over() {
        return gatewayIsGone && toTerminal.isEmpty();
    }

    /** The terminal reads no more; what it has sent may still arrive. */
    void leave() {
        terminalIsGone = true;
        toTerminal.clear();
    }

    /** The gateway's process has ended. */
    void lose() {
        gatewayIsGone = true;
        toGateway.clear();
    }

    /** Brings one frame to the gateway, or the news that no more will come; returns whether the link is still of use. */
    boolean move() {
        String frame = toGateway.poll();
        if (gatewayIsGone) {
            return !terminalIsGone;
        }
        if (frame != null) {
            gateway.events().receive(connection, frame);
            return true;
        }
        if (terminalIsGone) {
            gateway.attachments().detach(connection, ABNORMAL);
            return false;
        }
        return true;
    }

    @Override
    public void write(String text, Runnable done) {
        watcher.accept(connection, text);
        if (!terminalIsGone) {
            toTerminal.add(text);
        }
        done.run();
    }

    @Override
    public void readOn() {}

    @Override
    public void close(CloseReason reason) {
        gatewayIsGone = true;
        gateway.attachments().detach(connection, reason.code());
    }

    @Override
    public void cut() {
        close(CloseReason.ABANDONED);
    }
}
