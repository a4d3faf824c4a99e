package io.tradeagent.gateway.app;

import io.tradeagent.gateway.LockoutRules;
import io.tradeagent.gateway.Rate;
import io.tradeagent.kernel.TenantId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clients may prove who they are.
 *
 * @param methods that tenants have which {@code tenants} does not name
 * @param brokerToken whose tokens count for them by {@code broker_token}; null if nobody's
 * @param oauthClientCredentials whose tokens count for them by {@code oauth_client_credentials}; null if nobody's
 * @param tenants what single tenants have instead, by their names; nothing of the above holds for them
 * @param preSharedKey the keys that are registered, for all tenants
 * @param lockout of those who fail
 */
@ConfigurationProperties("tradeagent.gateway.auth")
public record AuthSettings(
        @DefaultValue("account_session_key") Set<String> methods,
        @Nullable IssuerSettings brokerToken,
        @Nullable IssuerSettings oauthClientCredentials,
        @DefaultValue Map<String, Tenant> tenants,
        @DefaultValue PreSharedKeys preSharedKey,
        @DefaultValue Lockout lockout) {

    static final String PREFIX = "tradeagent.gateway.auth";

    public AuthSettings {
        SettingViolations violations = new SettingViolations(PREFIX)
                .require(!methods.isEmpty(), "methods", "must name a method")
                .requirePositive(preSharedKey.concurrentHashes(), "pre-shared-key.concurrent-hashes")
                .requirePositive(lockout.failures(), "lockout.failures")
                .requirePositive(lockout.duration(), "lockout.duration")
                .requirePositive(lockout.mostRemembered(), "lockout.most-remembered")
                .requirePositive(lockout.sourceFailures(), "lockout.source-failures");
        IssuerSettings.check("broker-token", brokerToken, violations);
        IssuerSettings.checkScoped("oauth-client-credentials", oauthClientCredentials, violations);
        tenants.forEach((name, tenant) -> tenant.check("tenants." + name, isTenant(name), violations));
        violations.report();
    }

    /** The names of the methods that tenants of their own have enabled. */
    Map<TenantId, Set<String>> methodsOfTenants() {
        return tenants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        named -> new TenantId(named.getKey()),
                        named -> named.getValue().methods()));
    }

    /** One of the tenants that the settings do not name: what holds for it holds for all of them. */
    TenantId unnamedTenant() {
        return Stream.iterate("unnamed", name -> name + "-")
                .filter(name -> !tenants.containsKey(name))
                .map(TenantId::new)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTenant(String name) {
        try {
            new TenantId(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * What one tenant has.
     *
     * @param methods that its clients may choose
     * @param brokerToken whose tokens count by {@code broker_token}; null if nobody's
     * @param oauthClientCredentials whose tokens count by {@code oauth_client_credentials}; null if nobody's
     */
    public record Tenant(
            @DefaultValue Set<String> methods,
            @Nullable IssuerSettings brokerToken,
            @Nullable IssuerSettings oauthClientCredentials) {

        private void check(String place, boolean named, SettingViolations violations) {
            violations
                    .require(named, place, "is not the name of a tenant")
                    .require(!methods.isEmpty(), place + ".methods", "must name a method");
            IssuerSettings.check(place + ".broker-token", brokerToken, violations);
            IssuerSettings.checkScoped(place + ".oauth-client-credentials", oauthClientCredentials, violations);
        }
    }

    /**
     * Registered keys.
     *
     * @param file that holds them; null if there are none
     * @param concurrentHashes how many keys are checked at once, each with a processor and up to 64 MiB
     */
    public record PreSharedKeys(
            @Nullable Path file, @DefaultValue("2") int concurrentHashes) {}

    /**
     * What {@link LockoutRules} explains, and:
     *
     * @param sourceFailures how many attempts of one source may fail, whatever the accounts: at once, and in each {@code duration}
     */
    public record Lockout(
            @DefaultValue("10") int failures,
            @DefaultValue("5m") Duration duration,
            @DefaultValue("100000") int mostRemembered,
            @DefaultValue("100") int sourceFailures)
            implements LockoutRules {

        private static final double MILLIS_PER_SECOND = 1_000;

        Rate ofSource() {
            return new Rate(sourceFailures, sourceFailures * MILLIS_PER_SECOND / duration.toMillis());
        }
    }
}
