package io.tradeagent.local.demo;

import java.net.URI;
import java.util.List;

/**
 * The platform as the demo's spectators find it.
 *
 * @param gateway where terminals connect
 * @param addresses what to show first, in order; no secrets
 */
public record Stage(URI gateway, List<Address> addresses) {

    /** Copies the list. */
    public Stage {
        addresses = List.copyOf(addresses);
    }

    /** One part of the platform and where it answers. */
    public record Address(String part, String where) {}
}
