package io.tradeagent.session.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.session.AutoApproval;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SessionSettingsTest {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        SessionSettings settings = bind(Map.of());

        assertThat(settings.heartbeatInterval()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.heartbeatTimeout()).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.approvalValidity()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.heldIntents()).isEqualTo(100);
        assertThat(settings.pendingIdentities()).isEqualTo(20);
        assertThat(settings.autoApproval(TenantId.DEFAULT)).isEqualTo(new AutoApproval.Never());
    }

    @Test
    void aTenantsPolicyIsItsOwn() {
        SessionSettings settings = bind(Map.of("tradeagent.session.auto-approve.acme", "sandbox"));

        assertThat(settings.autoApproval(new TenantId("acme"))).isEqualTo(new AutoApproval.Sandbox());
        assertThat(settings.autoApproval(TenantId.DEFAULT)).isEqualTo(new AutoApproval.Never());
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        assertThatThrownBy(() -> bind(Map.of(
                        "tradeagent.session.heartbeat-timeout", "10s", "tradeagent.session.approval-validity", "0s")))
                .rootCause()
                .hasMessageContaining("heartbeat-timeout must be above heartbeat-interval")
                .hasMessageContaining("approval-validity must be above 0");
    }

    @Test
    void registeredFingerprintsAreATenantsOwn() {
        String a = "ab".repeat(32);
        String b = "cd".repeat(32);
        SessionSettings settings = bind(Map.of(
                "tradeagent.session.auto-approve.acme",
                "registered",
                "tradeagent.session.registered-fingerprints.acme",
                a + ", " + b));

        assertThat(settings.autoApproval(new TenantId("acme")))
                .isEqualTo(new AutoApproval.Registered(Set.of(new Fingerprint(a), new Fingerprint(b))));
        assertThat(settings.autoApproval(TenantId.DEFAULT)).isEqualTo(new AutoApproval.Never());
    }

    @Test
    void policiesCanBeSetByTheEnvironment() {
        var sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                "systemEnvironment",
                Map.of(
                        "TRADEAGENT_SESSION_AUTOAPPROVE_ACME",
                        "registered",
                        "TRADEAGENT_SESSION_REGISTEREDFINGERPRINTS_ACME",
                        "ab".repeat(32))));
        SessionSettings settings = new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("tradeagent.session", SessionSettings.class);

        assertThat(settings.autoApproval(new TenantId("acme"))).isInstanceOf(AutoApproval.Registered.class);
    }

    @Test
    void policiesThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> bind(Map.of(
                        "tradeagent.session.auto-approve.acme", "registered",
                        "tradeagent.session.auto-approve.[a/b]", "never",
                        "tradeagent.session.registered-fingerprints.other", "ab".repeat(32))))
                .rootCause()
                .hasMessageContaining("registered-fingerprints.acme is missing")
                .hasMessageContaining("auto-approve.a/b names no tenant")
                .hasMessageContaining("counts only where auto-approve.other is registered");
        assertThatThrownBy(() -> bind(Map.of(
                        "tradeagent.session.auto-approve.acme", "registered",
                        "tradeagent.session.registered-fingerprints.acme", "AB")))
                .rootCause()
                .hasMessageContaining("64 lower-case hexadecimal digits");
        assertThatThrownBy(() -> bind(Map.of("tradeagent.session.auto-approve.acme", "sometimes")))
                .rootCause()
                .hasMessageContaining("AutoApprovalChoice");
        assertThatThrownBy(() -> bind(Map.of("tradeagent.session.approval-validity", "100000d")))
                .rootCause()
                .hasMessageContaining("at most 36500d");
    }

    private static SessionSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tradeagent.session", SessionSettings.class);
    }
}
