package io.tradeagent.session;

/** A tenant's policy for sessions that no operator has decided about. */
public enum AutoApproval {
    /** Operators decide. */
    NEVER,
    /** Sandbox identities are approved. */
    SANDBOX,
    /** All are approved. */
    ALWAYS;

    boolean admits(Environment environment) {
        return switch (this) {
            case NEVER -> false;
            case SANDBOX -> environment == Environment.SANDBOX;
            case ALWAYS -> true;
        };
    }
}
