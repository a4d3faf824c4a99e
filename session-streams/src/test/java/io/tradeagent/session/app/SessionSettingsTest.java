package io.tradeagent.session.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.session.AutoApproval;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SessionSettingsTest {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        SessionSettings settings = bind(Map.of());

        assertThat(settings.heartbeatInterval()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.heartbeatTimeout()).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.approvalValidity()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.heldIntents()).isEqualTo(100);
        assertThat(settings.autoApproval(TenantId.DEFAULT)).isEqualTo(AutoApproval.NEVER);
    }

    @Test
    void aTenantsPolicyIsItsOwn() {
        SessionSettings settings = bind(Map.of("tradeagent.session.auto-approve.acme", "sandbox"));

        assertThat(settings.autoApproval(new TenantId("acme"))).isEqualTo(AutoApproval.SANDBOX);
        assertThat(settings.autoApproval(TenantId.DEFAULT)).isEqualTo(AutoApproval.NEVER);
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        assertThatThrownBy(() -> bind(Map.of(
                        "tradeagent.session.heartbeat-timeout", "10s", "tradeagent.session.approval-validity", "0s")))
                .rootCause()
                .hasMessageContaining("heartbeat-timeout must be above heartbeat-interval")
                .hasMessageContaining("approval-validity must be above 0");
    }

    private static SessionSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tradeagent.session", SessionSettings.class);
    }
}
