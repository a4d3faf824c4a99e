package io.tradeagent.session;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import java.util.Set;

/**
 * A tenant's policy for identities that no operator has decided about. An operator's word, also one that has run out, is never
 * overruled by it.
 */
public sealed interface AutoApproval {

    /** Operators decide. */
    record Never() implements AutoApproval {}

    /** Sandbox identities are approved. */
    record Sandbox() implements AutoApproval {}

    /**
     * Identities that were registered beforehand are approved, live or sandbox.
     *
     * @param fingerprints theirs; a fingerprint stands for tenant, account and key at once
     */
    record Registered(Set<Fingerprint> fingerprints) implements AutoApproval {
        public Registered {
            fingerprints = Set.copyOf(fingerprints);
        }
    }

    /** All are approved. */
    record Always() implements AutoApproval {}

    /** Whether it lets an identity trade. */
    default boolean admits(Identity identity, Environment environment) {
        return switch (this) {
            case Never p -> false;
            case Sandbox p -> environment == Environment.SANDBOX;
            case Registered p -> p.fingerprints().contains(identity.fingerprint());
            case Always p -> true;
        };
    }
}
