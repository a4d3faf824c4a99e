package io.tradeagent.gateway.app;

import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.EnabledMethods;
import io.tradeagent.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out at the start whether every method that is enabled exists and serves the tenant, and not when the first client comes. */
final class MethodCheck {

    private final EnabledMethods enabled;
    private final AuthSettings settings;
    private final List<String> found = new ArrayList<>();

    MethodCheck(EnabledMethods enabled, AuthSettings settings) {
        this.enabled = enabled;
        this.settings = settings;
    }

    /** @throws BadAuthenticationException that names everything that is wrong */
    void report() {
        check(AuthSettings.PREFIX + ".methods", settings.unnamedTenant(), settings.methods());
        settings.methodsOfTenants()
                .forEach((tenant, names) ->
                        check(AuthSettings.PREFIX + ".tenants." + tenant + ".methods", tenant, names));
        if (!found.isEmpty()) {
            throw new BadAuthenticationException(String.join("; ", found), null);
        }
    }

    private void check(String setting, TenantId tenant, Set<String> names) {
        for (String name : names) {
            Optional<AuthenticationMethod> method = enabled.method(name);
            if (method.isEmpty()) {
                found.add(setting + " names " + name + ", which is no method of this gateway or lacks its settings");
            } else if (!method.get().serves(tenant)) {
                found.add(setting + " names " + name + ", which lacks its settings for this tenant");
            }
        }
    }
}
