package io.tradeagent.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as the session machine described it in a reply.
 *
 * @param claims whose session it is, which one and its epoch
 * @param standing status and approval
 * @param nextSequence the inbound sequence that the next accepted event will get
 * @param createdAt when the session began
 * @param previousRetired whether an active session of the identity had to make room for it
 * @param terminationReason why it ended; null while it lives
 */
public record SessionView(
        TokenClaims claims,
        Standing standing,
        long nextSequence,
        Instant createdAt,
        boolean previousRetired,
        @Nullable String terminationReason) {}
