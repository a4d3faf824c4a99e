package io.tradeagent.kafka.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
final class LoopbackPort {

    static final String HOST = "127.0.0.1";

    private LoopbackPort() {}

    /** Names a port that was free a moment ago; another program may take it before its use, so callers retry. */
    static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on " + HOST, e);
        }
    }

    /**
     * Checks a port that was asked for before the broker starts threads.
     *
     * @throws PortTakenException if somebody listens on it
     */
    static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }
}
