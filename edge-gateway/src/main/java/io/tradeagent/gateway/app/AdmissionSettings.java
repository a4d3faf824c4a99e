package io.tradeagent.gateway.app;

import io.tradeagent.gateway.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one source may ask for.
 *
 * @param creationBurst sessions at once
 * @param creationsPerSecond sessions in the long run
 * @param connections at once
 * @param waitingPolls at once
 */
@ConfigurationProperties("tradeagent.gateway.admission")
public record AdmissionSettings(
        @DefaultValue("200") int creationBurst,
        @DefaultValue("100") double creationsPerSecond,
        @DefaultValue("10000") int connections,
        @DefaultValue("10000") int waitingPolls) {

    public AdmissionSettings {
        new SettingViolations("tradeagent.gateway.admission")
                .requirePositive(creationBurst, "creation-burst")
                .requirePositive(creationsPerSecond, "creations-per-second")
                .requirePositive(connections, "connections")
                .requirePositive(waitingPolls, "waiting-polls")
                .report();
    }

    Rate creations() {
        return new Rate(creationBurst, creationsPerSecond);
    }
}
