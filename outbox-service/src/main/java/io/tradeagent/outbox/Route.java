package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Where an order goes, now. */
sealed interface Route {

    /** To this session, at once. */
    record To(SessionView session) implements Route {}

    /**
     * Nowhere yet.
     *
     * @param hindrance why
     * @param closest the identity that the reason is about; null: none
     */
    record Held(Hindrance hindrance, @Nullable Fingerprint closest) implements Route {}

    /** Nowhere, ever. */
    record Never(Cause cause) implements Route {}
}
