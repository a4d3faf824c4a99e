package io.tradeagent.gateway;

import io.tradeagent.kernel.TenantId;
import java.time.Duration;

/** What all clients of one tenant may ask for together, wherever they are: so many sessions and so many events in a time. */
public final class TenantQuota {

    private final RateLimiter<TenantId> creations;
    private final RateLimiter<TenantId> events;
    private final int credit;

    public TenantQuota(Rate creations, Rate events, Ticker ticker) {
        this.creations = new RateLimiter<>(creations, ticker);
        this.events = new RateLimiter<>(events, ticker);
        this.credit = events.burst();
    }

    /**
     * Counts a session creation.
     *
     * @throws Refusal {@code rate_limited} if the tenant has had too many
     */
    void admitCreation(TenantId tenant) {
        if (!creations.take(tenant)) {
            throw Refusal.tooMuch(Limit.TENANT_CREATIONS, creations.untilNext(tenant));
        }
    }

    /**
     * Counts an event of a request, if it is still allowed. Up to a second burst is lent: sockets, which are slowed and not refused, owe
     * already while the tenant is at its limit, and would shut out every request.
     */
    boolean takeEvent(TenantId tenant) {
        return events.takeOnCredit(tenant, credit);
    }

    /** When one more event of a request will be allowed; zero if it is. */
    Duration untilNextEvent(TenantId tenant) {
        return events.untilCredit(tenant, credit);
    }

    /** Counts a frame of a socket, and tells how long to wait before the next is read. */
    Duration pace(TenantId tenant) {
        return events.owe(tenant);
    }

    /** Forgets tenants whose history makes no difference any longer, so that memory stays bounded by recent traffic. */
    void forgetIdle() {
        creations.forgetIdle();
        events.forgetIdle();
    }

    /** How many tenants are remembered. */
    int size() {
        return creations.size() + events.size();
    }
}
