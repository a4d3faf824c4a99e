package io.tradeagent.gateway;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word counts about where a request comes from. Whoever else sends {@code X-Forwarded-For} is not believed: any
 * client can write it, and with it would choose its own limits, or exhaust somebody else's.
 *
 * @param blocks the proxies' addresses
 */
public record TrustedProxies(List<AddressBlock> blocks) {

    public TrustedProxies {
        blocks = List.copyOf(blocks);
    }

    /** Whether no proxy is trusted. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether an address is a trusted proxy's. */
    public boolean trust(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    /**
     * The client's address. Each trusted hop vouches for the one before it, so the list is read from its end, to the first address that is
     * not a trusted proxy's. Text that is no address ends the reading as well: the hop that passed it on is then the last one that is known.
     *
     * @param peer at the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For} in the order in which they came
     */
    public InetAddress client(InetAddress peer, List<String> forwardedFor) {
        InetAddress known = peer;
        List<String> hops = forwardedFor.stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        for (String hop : hops.reversed()) {
            if (!trust(known)) {
                return known;
            }
            Optional<InetAddress> before = AddressLiteral.parseWithPort(hop);
            if (before.isEmpty()) {
                return known;
            }
            known = before.get();
        }
        return known;
    }
}
