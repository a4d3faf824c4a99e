package io.tradeagent.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the machine has to know of an InitRequest.
 *
 * @param capabilities of the account
 * @param part which part of a request this is; null: all of it
 */
public record InitFacts(
        Set<Capability> capabilities, @Nullable Part part) {

    public InitFacts {
        capabilities = Set.copyOf(capabilities);
    }

    /**
     * A request in parts.
     *
     * @param snapshotId joins them
     * @param number from 1
     * @param total how many there are
     */
    public record Part(String snapshotId, int number, int total) {}
}
