package io.tradeagent.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where requests come from, as far as limits go.
 *
 * @param name the address; of IPv6 the first 64 bits, because a single host commands them all
 */
public record Source(String name) {

    private static final int IPV6_NETWORK_BYTES = 8;

    /** The source of a peer. */
    public static Source of(InetAddress peer) {
        if (peer instanceof Inet6Address && !peer.isLoopbackAddress()) {
            byte[] network = Arrays.copyOf(peer.getAddress(), IPV6_NETWORK_BYTES);
            return new Source(HexFormat.of().formatHex(network) + "::/64");
        }
        return new Source(peer.getHostAddress());
    }

    @Override
    public String toString() {
        return name;
    }
}
