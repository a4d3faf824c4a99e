package io.tradeagent.servicebus.sas;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The path of an address that a token is for. Scheme and host are ignored: clients name the same entity as {@code
 * amqp://localhost/q}, {@code sb://localhost:5672/q} or {@code q}.
 *
 * @param path lower case, without slashes at either end; empty for the whole namespace
 */
public record Resource(String path) {
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[a-z]+://[^/]*");
    private static final Pattern OUTER_SLASHES = Pattern.compile("^/+|/+$");

    /** Never fails: whatever is no address simply matches nothing. */
    public static Resource of(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String path = SCHEME_AND_HOST.matcher(lower).replaceFirst("");
        return new Resource(OUTER_SLASHES.matcher(path).replaceAll(""));
    }

    /** Whether this is the other resource or contains it. */
    public boolean contains(Resource other) {
        return path.isEmpty() || other.path.equals(path) || other.path.startsWith(path + "/");
    }
}
