package io.tradeagent.gateway.app;

import io.tradeagent.gateway.ReturnPace;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What clients are told when the gateway stops.
 *
 * @param reconnectAfter how long all of them stay away; for the time that no other gateway serves them
 * @param reconnectsPerSecond how many come back in a second after that
 */
@ConfigurationProperties("tradeagent.gateway.maintenance")
public record MaintenanceSettings(
        @DefaultValue("0s") Duration reconnectAfter,
        @DefaultValue("1000") int reconnectsPerSecond) {

    public MaintenanceSettings {
        new SettingViolations("tradeagent.gateway.maintenance")
                .require(!reconnectAfter.isNegative(), "reconnect-after", "must not be negative")
                .requirePositive(reconnectsPerSecond, "reconnects-per-second")
                .report();
    }

    ReturnPace pace() {
        return new ReturnPace(reconnectAfter, reconnectsPerSecond);
    }
}
