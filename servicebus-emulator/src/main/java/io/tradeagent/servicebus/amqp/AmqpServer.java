package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Broker;
import io.tradeagent.servicebus.sas.SasVerifier;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;

/** Serves a broker on a socket, on one daemon thread, until it is closed. */
public final class AmqpServer implements AutoCloseable {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final EventLoop loop;
    private final Thread thread;

    private AmqpServer(EventLoop loop, Thread thread) {
        this.loop = loop;
        this.thread = thread;
    }

    /**
     * Takes the broker over: from now on only the server's thread may use it.
     *
     * @param tokenClock the time that tokens expire by
     * @param afterTick housekeeping, called often on the server's thread
     * @throws IOException when the address cannot be bound
     */
    public static AmqpServer start(
            InetSocketAddress address,
            int maxConnections,
            Broker broker,
            SasVerifier verifier,
            InstantSource tokenClock,
            Runnable afterTick)
            throws IOException {
        Namespace namespace = new Namespace(broker, verifier, tokenClock, new AmqpCodec(), afterTick);
        EventLoop loop = EventLoop.bind(address, namespace, maxConnections);
        Thread thread = Thread.ofPlatform()
                .name("servicebus-emulator-" + loop.port())
                .daemon()
                .start(loop);
        return new AmqpServer(loop, thread);
    }

    public int port() {
        return loop.port();
    }

    /** Says goodbye to the clients and returns when the thread has ended. */
    @Override
    public void close() {
        loop.stop();
        try {
            if (!thread.join(STOP_TIMEOUT)) {
                throw new IllegalStateException("the server did not stop within " + STOP_TIMEOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
