package io.tradeagent.system.simulation;

import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.Connection;
import io.tradeagent.gateway.SocketConnection;
import io.tradeagent.gateway.Transport;
import io.tradeagent.system.pure.GatewayInstance;
import java.util.function.BiConsumer;

/** A socket over a bad network: in order both ways, until it is cut; what is on its way then may arrive or not. */
final class Link extends QueuedLine implements Transport {

    private static final int ABNORMAL = 1006;

    private final SocketConnection connection;
    private final BiConsumer<Connection, String> watcher;

    Link(GatewayInstance gateway, SocketConnection connection, BiConsumer<Connection, String> watcher) {
        super(gateway);
        this.connection = connection;
        this.watcher = watcher;
    }

    @Override
    public boolean move() {
        if (ended()) {
            return !left();
        }
        String frame = nextEvent();
        if (frame != null) {
            gateway().events().receive(connection, frame);
            return true;
        }
        if (left()) {
            gateway().attachments().detach(connection, ABNORMAL);
            return false;
        }
        return true;
    }

    @Override
    public void write(String text, Runnable done) {
        watcher.accept(connection, text);
        tell(text);
        done.run();
    }

    @Override
    public void readOn() {}

    @Override
    public void close(CloseReason reason) {
        end();
        gateway().attachments().detach(connection, reason.code());
    }

    @Override
    public void cut() {
        close(CloseReason.ABANDONED);
    }
}
