package io.tradeagent.local.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface, for a child that cannot tell which free one it took. */
final class LoopbackPort {

    private LoopbackPort() {}

    static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new RegistryStartException("No free port on 127.0.0.1", e);
        }
    }
}
