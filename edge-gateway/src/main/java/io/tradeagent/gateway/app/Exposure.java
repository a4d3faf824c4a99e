package io.tradeagent.gateway.app;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether the gateway may listen where it is told to. Keys and tokens must not cross a network in the clear: beyond loopback there is TLS, here or
 * in a proxy in front.
 *
 * @param tls whether the gateway itself speaks TLS
 * @param proxied whether a proxy is declared
 */
record Exposure(boolean tls, boolean proxied) {

    /**
     * Checks the address.
     *
     * @param address where the gateway is to listen; null for every one of the machine's
     * @throws ExposureException if strangers could reach it unprotected
     */
    void require(@Nullable InetAddress address) {
        boolean local = address != null && address.isLoopbackAddress();
        if (!local && !tls && !proxied) {
            throw new ExposureException("tradeagent.gateway.bind-address "
                    + (address == null ? "0.0.0.0" : address.getHostAddress())
                    + " is open to the network: set tradeagent.gateway.tls.certificate-file and .private-key-file, or"
                    + " tradeagent.gateway.trusted-proxies if a proxy in front speaks TLS");
        }
    }
}
