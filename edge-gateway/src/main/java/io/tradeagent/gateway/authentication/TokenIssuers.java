package io.tradeagent.gateway.authentication;

import io.tradeagent.kernel.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens count for a tenant, by one method.
 *
 * @param ofTenants the issuers of tenants with settings of their own
 * @param named the tenants with settings of their own, also those without an issuer: these get no other's
 * @param ofOthers the issuer of all other tenants; null if they have none
 */
public record TokenIssuers(
        Map<TenantId, TrustedIssuer> ofTenants,
        Set<TenantId> named,
        @Nullable TrustedIssuer ofOthers) {

    public TokenIssuers {
        ofTenants = Map.copyOf(ofTenants);
        named = Set.copyOf(named);
    }

    Optional<TrustedIssuer> of(TenantId tenant) {
        return named.contains(tenant) ? Optional.ofNullable(ofTenants.get(tenant)) : Optional.ofNullable(ofOthers);
    }
}
