package io.tradeagent.approval.servicebus;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a connection string. Checked before the client sees it, because the client's own complaints repeat the
 * string, key included, in exceptions and in the log.
 */
public final class ConnectionString {

    private static final Set<String> KNOWN = Set.of(
            "endpoint",
            "sharedaccesskeyname",
            "sharedaccesskey",
            "sharedaccesssignature",
            "entitypath",
            "usedevelopmentemulator");

    private ConnectionString() {}

    /** What is wrong with a connection string, without repeating it; empty where nothing is. */
    public static Optional<String> problem(String text) {
        Set<String> names = new HashSet<>();
        for (String pair :
                Arrays.stream(text.split(";")).filter(part -> !part.isBlank()).toList()) {
            int equals = pair.indexOf('=');
            String name = pair.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name) || equals == pair.length() - 1) {
                return Optional.of("has a part that is not Name=value with a name of a connection string");
            }
            if (name.equals("endpoint")
                    && !isEndpoint(pair.substring(equals + 1).strip())) {
                return Optional.of("has an Endpoint that is not sb://host[:port]");
            }
            names.add(name);
        }
        boolean authorized = names.contains("sharedaccesssignature")
                || names.containsAll(Set.of("sharedaccesskeyname", "sharedaccesskey"));
        return authorized && names.contains("endpoint")
                ? Optional.empty()
                : Optional.of("needs Endpoint, SharedAccessKeyName and SharedAccessKey");
    }

    private static boolean isEndpoint(String value) {
        try {
            URI uri = URI.create(value);
            return "sb".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false; // Not even a URI.
        }
    }
}
