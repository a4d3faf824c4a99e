package io.tradeagent.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.gateway.AccountSessionKey;
import io.tradeagent.gateway.EnabledMethods;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.SecretKey;
import io.tradeagent.kernel.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AuthSettingsTest {

    private static AuthSettings bind(Map<String, String> properties) {
        Map<String, String> prefixed = properties.entrySet().stream()
                .collect(Collectors.toMap(entry -> AuthSettings.PREFIX + "." + entry.getKey(), Map.Entry::getValue));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate(AuthSettings.PREFIX, AuthSettings.class);
    }

    private static void check(AuthSettings settings) {
        AccountSessionKey method =
                new AccountSessionKey(new Fingerprints(SecretKey.ofText("0123456789abcdef0123456789abcdef")));
        new MethodCheck(new EnabledMethods(List.of(method), settings.methodsOfTenants(), settings.methods()), settings)
                .report();
    }

    @Test
    void keysThatAnyoneMakesAreTheDefault() {
        AuthSettings settings = bind(Map.of());

        assertThat(settings.methods()).containsExactly("account_session_key");
        assertThat(settings.lockout()).isEqualTo(new AuthSettings.Lockout(10, Duration.ofMinutes(5), 100_000, 100));
        assertThat(settings.lockout().ofSource().burst()).isEqualTo(100);
        assertThat(settings.lockout().ofSource().perSecond()).isEqualTo(1.0 / 3);
        check(settings);
    }

    @Test
    void tenantsKeepTheSpellingOfTheirNames() {
        AuthSettings settings = bind(Map.of(
                "tenants[Acme.Ltd].methods", "pre_shared_key,broker_token",
                "tenants.plain-one.methods", "account_session_key"));

        assertThat(settings.methodsOfTenants())
                .containsOnlyKeys(new TenantId("Acme.Ltd"), new TenantId("plain-one"))
                .containsEntry(new TenantId("Acme.Ltd"), Set.of("pre_shared_key", "broker_token"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> bind(Map.of(
                        "methods", "",
                        "lockout.failures", "0",
                        "lockout.source-failures", "0",
                        "pre-shared-key.concurrent-hashes", "0",
                        "broker-token.issuer", "http://broker.example",
                        "broker-token.algorithms", "HS256",
                        "tenants.acme.oauth-client-credentials.issuer", "https://login.example",
                        "tenants.acme.oauth-client-credentials.clock-skew", "10m")))
                .rootCause()
                .hasMessageContaining("auth.methods must name a method")
                .hasMessageContaining("lockout.failures must be above 0")
                .hasMessageContaining("lockout.source-failures must be above 0")
                .hasMessageContaining("pre-shared-key.concurrent-hashes must be above 0")
                .hasMessageContaining("auth.broker-token.issuer must be an https address")
                .hasMessageContaining("auth.broker-token.audience must be set")
                .hasMessageContaining("auth.broker-token.algorithms must be of [ES256")
                .hasMessageContaining("auth.tenants.acme.methods must name a method")
                .hasMessageContaining("tenants.acme.oauth-client-credentials.scope must be set")
                .hasMessageContaining("tenants.acme.oauth-client-credentials.clock-skew must be from 0s to 5m");
    }

    @Test
    void aMethodThatIsEnabledMustExist() {
        AuthSettings settings = bind(Map.of("methods", "no_such_method", "tenants.acme.methods", "pre_shared_key"));

        assertThatExceptionOfType(BadAuthenticationException.class)
                .isThrownBy(() -> check(settings))
                .withMessageContaining("tradeagent.gateway.auth.methods names no_such_method")
                .withMessageContaining("tradeagent.gateway.auth.tenants.acme.methods names pre_shared_key");
    }
}
