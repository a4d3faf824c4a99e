package io.tradeagent.gateway.authentication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** An address that keys may be fetched from: https, or this machine. Whoever can change keys on their way can sign for anybody. */
public final class IssuerAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private IssuerAddress() {}

    /** The address in a text; empty if it is none that keys may be fetched from. */
    public static Optional<URI> parse(String text) {
        try {
            URI address = new URI(text);
            String host = address.getHost();
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && host != null && THIS_MACHINE.contains(host));
            return safe && host != null && address.getUserInfo() == null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
