package io.tradeagent.servicebus.amqp;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;
import org.apache.qpid.proton.engine.Collector;
import org.apache.qpid.proton.engine.Connection;
import org.apache.qpid.proton.engine.EndpointState;
import org.apache.qpid.proton.engine.Event;
import org.apache.qpid.proton.engine.Sasl;
import org.apache.qpid.proton.engine.Transport;
import org.apache.qpid.proton.engine.TransportException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket and the AMQP engine behind it: moves bytes in, events to the {@link ClientConnection}, bytes out. Whatever
 * fails here, also by what a client sent, ends this peer alone.
 */
final class Peer implements Containment {
    private static final Logger LOG = LoggerFactory.getLogger(Peer.class);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final long acceptedAtNanos;
    private final Transport transport = Proton.transport();
    private final Connection connection = Proton.connection();
    private final Collector collector = Proton.collector();
    private final ClientConnection client;
    private long closingSinceNanos;
    private boolean closing;
    private boolean failed;

    Peer(SocketChannel channel, SelectionKey key, Namespace namespace, long nowNanos) {
        this.channel = channel;
        this.key = key;
        this.acceptedAtNanos = nowNanos;
        connection.collect(collector);
        transport.setMaxFrameSize(Limits.MAX_FRAME_BYTES);
        transport.setChannelMax(Limits.MAX_CHANNELS);
        transport.setIdleTimeout((int) Limits.IDLE_TIMEOUT.toMillis());
        Sasl sasl = transport.sasl();
        sasl.server();
        sasl.setMechanisms("ANONYMOUS"); // who a client is, it proves by tokens to $cbs
        sasl.done(Sasl.SaslOutcome.PN_SASL_OK);
        transport.bind(connection);
        client = new ClientConnection(namespace, this);
    }

    @Override
    public void contain(Runnable work) {
        if (failed) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The errors too: input nested or sized with bad intent makes the decoder throw them, and they leave
            // the state of other connections as sound as any exception does.
            failed = true;
            LOG.warn("closing the connection of {}, which failed: {}", connection.getRemoteContainer(), e.toString());
            LOG.debug("the failure", e);
        }
    }

    /** Takes in what the client sent. */
    void read() {
        contain(() -> {
            try {
                if (transport.capacity() > 0 && channel.read(transport.tail()) < 0) {
                    transport.close_tail();
                } else {
                    transport.process();
                }
            } catch (IOException | TransportException e) {
                LOG.debug("a client broke off or does not speak AMQP: {}", e.getMessage());
                transport.setCondition(new ErrorCondition(Symbol.valueOf("amqp:connection:framing-error"), null));
                transport.close_tail();
            }
            dispatch();
        });
    }

    /** To be called after every round: lets time act, sends what is ready, and returns whether the peer is still there. */
    boolean settle(long nowNanos) {
        contain(() -> {
            transport.tick(Duration.ofNanos(nowNanos).toMillis());
            dispatch();
            write();
            dispatch();
            updateInterest();
        });
        if (failed || transport.isClosed() || overdue(nowNanos)) {
            end();
            return false;
        }
        return true;
    }

    /** Rechecks the tokens of the client. */
    void tick() {
        contain(client::tick);
    }

    /** Tells the client that the emulator stops; {@link #settle} sends it. */
    void announceStop() {
        contain(() -> {
            connection.setCondition(
                    new ErrorCondition(Condition.CONNECTION_FORCED.symbol(), "The emulator is stopping."));
            connection.close();
        });
    }

    /** Closes the socket without a word and frees what the client held. */
    void end() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing a socket failed", e);
        }
        client.gone();
    }

    private void dispatch() {
        @Nullable Event event = collector.peek();
        while (event != null) {
            client.handle(event);
            collector.pop();
            event = collector.peek();
        }
    }

    private void write() {
        try {
            while (transport.pending() > 0) {
                int written = channel.write(transport.head());
                transport.pop(written);
                if (written == 0) {
                    return;
                }
                client.onWritten();
            }
        } catch (IOException e) {
            LOG.debug("a client is gone: {}", e.getMessage());
            failed = true;
        }
    }

    private void updateInterest() {
        if (key.isValid()) {
            int reading = transport.capacity() > 0 ? SelectionKey.OP_READ : 0;
            int writing = transport.pending() > 0 ? SelectionKey.OP_WRITE : 0;
            key.interestOps(reading | writing);
        }
    }

    private boolean overdue(long nowNanos) {
        if (connection.getRemoteState() == EndpointState.UNINITIALIZED
                && nowNanos - acceptedAtNanos > Limits.HANDSHAKE_TIMEOUT.toNanos()) {
            return true;
        }
        if (connection.getLocalState() != EndpointState.CLOSED && transport.capacity() >= 0) {
            return false;
        }
        if (!closing) {
            closing = true;
            closingSinceNanos = nowNanos;
        }
        return nowNanos - closingSinceNanos > Limits.CLOSE_TIMEOUT.toNanos();
    }
}
