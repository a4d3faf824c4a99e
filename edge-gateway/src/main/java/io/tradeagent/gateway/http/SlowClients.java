package io.tradeagent.gateway.http;

import io.tradeagent.gateway.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractMetaDataConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts HTTP connections that are too slow. The container's idle timeout starts anew at every byte, so a client that sends or reads a byte a second
 * would keep its connection, and a request of ours, for ever; these bounds hold whatever trickles. A connection that became a WebSocket is not its
 * business any longer.
 */
public final class SlowClients extends Handler.Wrapper implements Connection.Listener {

    /** What a connection is waited for. */
    public enum Phase {
        /** The TLS handshake and all of a request's head, or the next one's. */
        HEAD,
        /** The rest of the request, its answer, and the reading of that. */
        EXCHANGE
    }

    private static final long LOOK_MILLIS = 500;

    private final Duration headTimeout;
    private final Duration exchangeTimeout;
    private final Ticker ticker;
    private final Consumer<Phase> cut;
    private final Map<Connection, Wait> waits = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next = () -> false;

    /**
     * Makes the bounds.
     *
     * @param headTimeout from the opening, or the end of the request before, to the end of a request's head
     * @param exchangeTimeout from there to the end of the answer
     * @param cut is told of each connection that is cut
     */
    public SlowClients(Duration headTimeout, Duration exchangeTimeout, Ticker ticker, Consumer<Phase> cut) {
        this.headTimeout = headTimeout;
        this.exchangeTimeout = exchangeTimeout;
        this.ticker = ticker;
        this.cut = cut;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    @Override
    protected void doStop() throws Exception {
        next.cancel();
        super.doStop();
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof AbstractMetaDataConnection) {
            waits.put(connection, wait(Phase.HEAD, headTimeout));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        waits.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        waits.replace(connection, wait(Phase.EXCHANGE, exchangeTimeout));
        Request.addCompletionListener(request, failure -> waits.replace(connection, wait(Phase.HEAD, headTimeout)));
        return super.handle(request, response, callback);
    }

    /** How many connections are waited for. */
    public int size() {
        return waits.size();
    }

    private Wait wait(Phase phase, Duration patience) {
        return new Wait(phase, ticker.nanos() + patience.toNanos());
    }

    private void lookLater() {
        next = getServer().getScheduler().schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            long now = ticker.nanos();
            waits.forEach((connection, wait) -> cutIfDue(connection, wait, now));
        } finally {
            if (isRunning()) {
                lookLater();
            }
        }
    }

    private void cutIfDue(Connection connection, Wait wait, long now) {
        if (now - wait.deadlineNanos() >= 0 && waits.remove(connection, wait)) {
            cut.accept(wait.phase());
            connection.getEndPoint().close(new TimeoutException("too slow"));
        }
    }

    private record Wait(Phase phase, long deadlineNanos) {}
}
