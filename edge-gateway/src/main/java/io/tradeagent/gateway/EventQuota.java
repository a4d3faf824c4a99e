package io.tradeagent.gateway;

import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * How many events a session may send, and how many its tenant. Every request that the session machine has to hear of counts like an event: it
 * costs the log as much.
 */
public final class EventQuota {

    private final RateLimiter<SessionId> sessions;
    private final TenantQuota tenants;

    /** @param ofSession events of one session */
    public EventQuota(Rate ofSession, TenantQuota tenants, Ticker ticker) {
        this.sessions = new RateLimiter<>(ofSession, ticker);
        this.tenants = tenants;
    }

    /** Counts one; what it was too much for, if it was. */
    Optional<Limit> take(TokenClaims claims) {
        if (!sessions.take(claims.session())) {
            return Optional.of(Limit.SESSION_EVENTS);
        }
        return tenants.takeEvent(tenant(claims)) ? Optional.empty() : Optional.of(Limit.TENANT_EVENTS);
    }

    /**
     * Counts a request.
     *
     * @throws Refusal {@code rate_limited} if it was too much
     */
    void admit(TokenClaims claims) {
        take(claims).ifPresent(limit -> {
            throw Refusal.tooMuch(limit, untilNext(claims));
        });
    }

    /** When one more will be allowed; zero if it is. */
    Duration untilNext(TokenClaims claims) {
        Duration own = sessions.untilNext(claims.session());
        Duration common = tenants.untilNextEvent(tenant(claims));
        return own.compareTo(common) > 0 ? own : common;
    }

    /** Counts a frame of a socket for its tenant, and tells how long to wait before the next is read. */
    Duration paceOfTenant(TokenClaims claims) {
        return tenants.pace(tenant(claims));
    }

    private static TenantId tenant(TokenClaims claims) {
        return claims.identity().account().tenant();
    }

    /** Forgets whoever has sent nothing for a while. */
    public void forgetIdle() {
        sessions.forgetIdle();
        tenants.forgetIdle();
    }
}
