package io.tradeagent.gateway;

import io.tradeagent.kernel.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which authentication methods a tenant's clients may choose. */
public final class EnabledMethods {

    private final Map<String, AuthenticationMethod> methods;
    private final Map<TenantId, Set<String>> ofTenants;
    private final Set<String> ofOthers;

    /**
     * Enables methods.
     *
     * @param methods that this gateway has
     * @param ofTenants the names of those that a tenant has enabled
     * @param ofOthers the names of those that all other tenants have
     * @throws IllegalArgumentException if two methods share a name
     */
    public EnabledMethods(
            Collection<? extends AuthenticationMethod> methods,
            Map<TenantId, Set<String>> ofTenants,
            Set<String> ofOthers) {
        this.methods =
                methods.stream().collect(Collectors.toUnmodifiableMap(AuthenticationMethod::name, Function.identity()));
        this.ofTenants = Map.copyOf(ofTenants);
        this.ofOthers = Set.copyOf(ofOthers);
    }

    /**
     * The method that a client chose.
     *
     * @throws Refusal {@code validation_failed} if the tenant has not enabled it, or it does not exist
     */
    public AuthenticationMethod chosen(TenantId tenant, String name) {
        AuthenticationMethod method = methods.get(name);
        if (method == null || !names(tenant).contains(name)) {
            throw Refusal.invalid("/auth_method", "is not a method that this tenant has enabled");
        }
        return method;
    }

    /** Whether this gateway has a method of a name. */
    public Optional<AuthenticationMethod> method(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    private Set<String> names(TenantId tenant) {
        return ofTenants.getOrDefault(tenant, ofOthers);
    }
}
