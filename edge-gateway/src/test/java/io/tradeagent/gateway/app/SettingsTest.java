package io.tradeagent.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }

    @Test
    void theDefaultsAreTheProtocols() {
        AdmissionSettings admission = bind("tradeagent.gateway.admission", AdmissionSettings.class, Map.of());
        TenantSettings tenant = bind("tradeagent.gateway.tenant", TenantSettings.class, Map.of());
        ConnectionSettings connection = bind("tradeagent.gateway.connection", ConnectionSettings.class, Map.of());

        assertThat(admission).isEqualTo(new AdmissionSettings(200, 100, 10_000, 10_000));
        assertThat(tenant).isEqualTo(new TenantSettings(2_000, 500, 10_000));
        assertThat(connection.events().perSecond()).isEqualTo(500);
        assertThat(connection.answerTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void heartbeatsAreTheSessionMachines() {
        PlatformSettings settings = bind(
                "tradeagent",
                PlatformSettings.class,
                Map.of(
                        "tradeagent.kafka.bootstrap-servers", "b:1",
                        "tradeagent.schema-registry.url", "http://r",
                        "tradeagent.session.heartbeat-interval", "500ms",
                        "tradeagent.session.heartbeat-timeout", "2s"));

        assertThat(settings.session().heartbeatInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.session().heartbeatTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.topics().layout().accountPartitions()).isEqualTo(4);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> bind(
                        "tradeagent", PlatformSettings.class, Map.of("tradeagent.session.heartbeat-timeout", "1s")))
                .rootCause()
                .hasMessageContaining("tradeagent.kafka.bootstrap-servers must be set")
                .hasMessageContaining("tradeagent.schema-registry.url must be set")
                .hasMessageContaining("heartbeat-timeout must be above the interval");
        assertThatThrownBy(() -> bind(
                        "tradeagent.gateway.connection",
                        ConnectionSettings.class,
                        Map.of(
                                "tradeagent.gateway.connection.events-per-second", "0",
                                "tradeagent.gateway.connection.answer-timeout", "0s")))
                .rootCause()
                .hasMessageContaining("events-per-second must be above 0")
                .hasMessageContaining("answer-timeout must be above 0");
        assertThatThrownBy(() -> bind(
                        "tradeagent.gateway.tenant",
                        TenantSettings.class,
                        Map.of(
                                "tradeagent.gateway.tenant.creation-burst", "0",
                                "tradeagent.gateway.tenant.events-per-second", "0")))
                .rootCause()
                .hasMessageContaining("creation-burst must be above 0")
                .hasMessageContaining("events-per-second must be above 0");
    }

    @Test
    void clientsComeBackAtOnceButNotAllInOneInstant() {
        String prefix = "tradeagent.gateway.maintenance";
        MaintenanceSettings settings = bind(prefix, MaintenanceSettings.class, Map.of());

        assertThat(settings).isEqualTo(new MaintenanceSettings(Duration.ZERO, 1_000));
        assertThatThrownBy(() -> bind(
                        prefix,
                        MaintenanceSettings.class,
                        Map.of(prefix + ".reconnect-after", "-1s", prefix + ".reconnects-per-second", "0")))
                .rootCause()
                .hasMessageContaining("reconnect-after must not be negative")
                .hasMessageContaining("reconnects-per-second must be above 0");
    }

    @Test
    void aGatewayThatHasNoNameMakesOneUp() {
        GatewaySettings one = bind("tradeagent.gateway", GatewaySettings.class, Map.of());
        GatewaySettings other = bind("tradeagent.gateway", GatewaySettings.class, Map.of());

        assertThat(one.name()).hasSize(36).isNotEqualTo(other.name());
    }
}
