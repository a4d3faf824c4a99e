package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.sas.Grant;
import io.tradeagent.servicebus.sas.Resource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the tokens of one connection allow; a newer token for the same resource replaces the older one. */
final class TokenGrants {
    private static final int MAX_GRANTS = 1_000;

    private final Map<Resource, Instant> expiries = new HashMap<>();

    void add(Grant grant, Instant now) {
        expiries.values().removeIf(expiry -> !expiry.isAfter(now));
        if (expiries.size() >= MAX_GRANTS) {
            throw new Fault(Condition.QUOTA_EXCEEDED, "A connection may hold " + MAX_GRANTS + " tokens at most.");
        }
        expiries.put(grant.resource(), grant.expiresAt());
    }

    boolean allow(Resource wanted, Instant now) {
        return expiries.entrySet().stream()
                .anyMatch(grant ->
                        grant.getKey().contains(wanted) && grant.getValue().isAfter(now));
    }
}
