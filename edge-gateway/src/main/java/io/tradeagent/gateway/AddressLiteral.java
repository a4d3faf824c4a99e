package io.tradeagent.gateway;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses that strangers wrote: strictly, and without ever asking a name server. */
final class AddressLiteral {

    private static final String OCTET = "(?:0|[1-9][0-9]{0,2})";
    /** Four decimal numbers; other spellings, such as octal ones, mean different addresses to different programs. */
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    /** Without a zone: that would be an interface of ours. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private static final Pattern WITH_PORT =
            Pattern.compile("(?:\\[(?<six>[^\\]]*)\\](?::[0-9]{1,5})?|(?<four>[^:]*):[0-9]{1,5})");

    private AddressLiteral() {}

    /** The address; empty if the text is none. */
    static Optional<InetAddress> parse(String text) {
        try {
            if (IPV4.matcher(text).matches()) {
                return Optional.of(Inet4Address.ofLiteral(text));
            }
            if (text.contains(":") && IPV6.matcher(text).matches()) {
                return Optional.of(Inet6Address.ofLiteral(text));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address of text that may end with a port, as some proxies write it; IPv6 stands in brackets then. */
    static Optional<InetAddress> parseWithPort(String text) {
        Matcher parts = WITH_PORT.matcher(text);
        if (!parts.matches()) {
            return parse(text);
        }
        String six = parts.group("six");
        return six != null ? parse(six).filter(Inet6Address.class::isInstance) : parse(parts.group("four"));
    }
}
