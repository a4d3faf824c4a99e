package io.tradeagent.servicebus.amqp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that does everything: accepts, reads, writes and lets time act on the {@link Namespace}. */
final class EventLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    private static final long TICK_NANOS = Duration.ofMillis(20).toNanos();
    private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration FAREWELL = Duration.ofMillis(250);

    private final Selector selector;
    private final ServerSocketChannel acceptor;
    private final Namespace namespace;
    private final int maxConnections;
    private final Set<Peer> peers = new HashSet<>();
    private long nextTickNanos = System.nanoTime();
    private volatile boolean stopping;

    private EventLoop(Selector selector, ServerSocketChannel acceptor, Namespace namespace, int maxConnections) {
        this.selector = selector;
        this.acceptor = acceptor;
        this.namespace = namespace;
        this.maxConnections = maxConnections;
    }

    /** @throws IOException when the address cannot be bound */
    static EventLoop bind(InetSocketAddress address, Namespace namespace, int maxConnections) throws IOException {
        ServerSocketChannel acceptor = ServerSocketChannel.open();
        try {
            acceptor.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            acceptor.bind(address);
            acceptor.configureBlocking(false);
            Selector selector = Selector.open();
            acceptor.register(selector, SelectionKey.OP_ACCEPT);
            return new EventLoop(selector, acceptor, namespace, maxConnections);
        } catch (IOException e) {
            acceptor.close();
            throw e;
        }
    }

    int port() {
        return acceptor.socket().getLocalPort();
    }

    /** May be called from any thread; the loop ends within the time that saying goodbye takes. */
    void stop() {
        stopping = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                round();
            }
            sayGoodbye();
        } catch (IOException | RuntimeException e) {
            LOG.error("the event loop ended by a failure of its own", e);
        } finally {
            peers.forEach(Peer::end);
            closeSockets();
        }
    }

    private void round() throws IOException {
        selector.select(
                Math.max(1, Duration.ofNanos(nextTickNanos - System.nanoTime()).toMillis()));
        for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ready.remove()) {
            SelectionKey key = ready.next();
            if (!key.isValid()) {
                continue;
            }
            if (key.attachment() instanceof Peer peer) {
                peer.read();
            } else {
                accept(key);
            }
        }
        long now = System.nanoTime();
        if (now - nextTickNanos >= 0) {
            tick(now);
        }
        settlePeers(now);
    }

    private void settlePeers(long nowNanos) {
        peers.removeIf(peer -> !peer.settle(nowNanos));
        // An ending peer frees messages for others; they are sent in this round too.
        peers.forEach(peer -> peer.settle(nowNanos));
    }

    private void tick(long now) {
        nextTickNanos = now + TICK_NANOS;
        acceptor.keyFor(selector).interestOps(SelectionKey.OP_ACCEPT);
        try {
            namespace.tick();
        } catch (RuntimeException e) {
            // What time has to do stays due, so nothing is lost by trying again.
            nextTickNanos = now + RETRY_NANOS;
            LOG.error("expiry and scheduling failed and will be tried again in a second", e);
        }
        peers.forEach(Peer::tick);
    }

    private void accept(SelectionKey key) {
        try {
            SocketChannel channel = acceptor.accept();
            if (channel == null) {
                return;
            }
            if (peers.size() >= maxConnections) {
                LOG.warn("refused a connection: there are {} already", maxConnections);
                channel.close();
                return;
            }
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey peerKey = channel.register(selector, SelectionKey.OP_READ);
            Peer peer = new Peer(channel, peerKey, namespace, System.nanoTime());
            peerKey.attach(peer);
            peers.add(peer);
        } catch (IOException e) {
            LOG.warn("could not accept a connection", e);
            key.interestOps(0); // until the next tick: out of file descriptors is no reason to spin
        }
    }

    private void sayGoodbye() throws IOException {
        acceptor.close();
        peers.forEach(Peer::announceStop);
        long end = System.nanoTime() + FAREWELL.toNanos();
        settlePeers(System.nanoTime());
        while (!peers.isEmpty() && System.nanoTime() - end < 0) {
            selector.select(10);
            selector.selectedKeys().forEach(key -> {
                if (key.isValid() && key.attachment() instanceof Peer peer) {
                    peer.read();
                }
            });
            selector.selectedKeys().clear();
            settlePeers(System.nanoTime());
        }
    }

    private void closeSockets() {
        try (selector;
                acceptor) {
            LOG.debug("the event loop has ended");
        } catch (IOException e) {
            LOG.warn("closing the listening socket failed", e);
        }
    }
}
