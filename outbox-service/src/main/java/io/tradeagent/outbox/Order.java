package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to a terminal: an order command, a cancel or a demand for its snapshot.
 *
 * @param id the name under which a terminal carries it out at most once
 * @param addressee who may carry it out
 * @param content what is to be done
 * @param validity from when until when
 * @param traceparent W3C trace context of the issuer, or null
 */
public record Order(
        CommandId id,
        Addressee addressee,
        Content content,
        Validity validity,
        @Nullable String traceparent) {

    public Order {
        // A protected order that ran out would leave the account with the risk that it was to take away.
        if (content.action().isProtected() && validity.expiresAt() != null) {
            validity = new Validity(validity.issuedAt(), null);
        }
    }

    /**
     * Who may carry an order out.
     *
     * @param named the identity that shall do it; null: the account's most recently authenticated that {@link #suits}
     * @param market sandbox orders reach sandbox identities only, live orders live ones only; of what does not trade, any
     */
    public record Addressee(@Nullable Fingerprint named, Market market) {}

    /**
     * What is to be done.
     *
     * @param action decides what may happen to the order when room, time or patience runs out
     * @param payload what the terminal reads
     * @param cancels the command that a cancel takes back; null for other orders and for a cancel that names a broker's order
     */
    public record Content(
            Action action, Payload payload, @Nullable CommandId cancels) {}

    /**
     * How long an order may be sent.
     *
     * @param issuedAt by the issuer's clock
     * @param expiresAt the first instant at which it is never sent any more; null: no limit
     */
    public record Validity(Instant issuedAt, @Nullable Instant expiresAt) {

        boolean isOver(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }

    /** What the order does. */
    public Action action() {
        return content.action();
    }

    /** Whether it must not be sent any more. */
    public boolean isOver(Instant now) {
        return validity.isOver(now);
    }

    /** Whether it may ever go to sessions of this market. */
    boolean isFor(Market market) {
        return !action().trades() || addressee.market() == market;
    }

    /** Whether the session's terminal can carry it out, connected or not. */
    boolean suits(SessionView session, Instant now) {
        return action().trades() ? session.canSubmit(now) : session.isAuthenticated(now);
    }

    Order addressedTo(Fingerprint fingerprint) {
        return new Order(id, new Addressee(fingerprint, addressee.market()), content, validity, traceparent);
    }
}
