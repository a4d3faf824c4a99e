package io.tradeagent.approval;

import io.tradeagent.kernel.Identity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator decided about an identity. Its texts hold no control characters. */
public sealed interface OperatorDecision {

    /** Which decision this is. */
    Stamp stamp();

    /** Whom it is about. */
    Identity identity();

    /** The operator, as the message names them. */
    String decidedBy();

    /**
     * The identity may trade.
     *
     * @param expiresAt the first instant at which it may not any more; null: the platform's own validity applies
     */
    record Approval(
            Stamp stamp,
            Identity identity,
            String decidedBy,
            @Nullable Instant expiresAt) implements OperatorDecision {}

    /**
     * The identity may not trade (any more).
     *
     * @param reason for people
     */
    record Rejection(Stamp stamp, Identity identity, String decidedBy, String reason) implements OperatorDecision {}
}
