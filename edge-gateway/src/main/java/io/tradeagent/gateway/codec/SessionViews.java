package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.SessionView;
import io.tradeagent.gateway.Standing;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schema.session.TerminationReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads sessions as the session machine describes them. */
final class SessionViews {

    private SessionViews() {}

    static SessionView view(SessionState state) {
        TokenClaims claims = new TokenClaims(
                identity(state.getTenantId(), state.getAccountId(), state.getAuthKeyFingerprint()),
                new SessionId(state.getSessionId()),
                new Epoch(state.getEpoch()));
        return new SessionView(
                claims,
                standing(state.getStatus(), state.getApprovedUntil()),
                state.getNextSequence(),
                state.getCreatedAt(),
                state.getPreviousSessionRetired(),
                reason(state.getTerminationReason()));
    }

    static Identity identity(String tenant, String account, String fingerprint) {
        return new Identity(new Account(new TenantId(tenant), account), new Fingerprint(fingerprint));
    }

    /** A status of a newer version allows nothing. */
    static Standing standing(SessionStatus status, @Nullable Instant approvedUntil) {
        io.tradeagent.gateway.SessionStatus known = switch (status) {
            case authenticated -> io.tradeagent.gateway.SessionStatus.AUTHENTICATED;
            case terminated -> io.tradeagent.gateway.SessionStatus.TERMINATED;
            case pending, unknown -> io.tradeagent.gateway.SessionStatus.PENDING;
        };
        return new Standing(known, approvedUntil);
    }

    private static @Nullable String reason(@Nullable TerminationReason reason) {
        return reason == null ? null : reason.name();
    }
}
