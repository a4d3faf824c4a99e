package io.tradeagent.gateway.app;

import io.tradeagent.gateway.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the clients of one tenant may ask for together, at this gateway. The same for every tenant.
 *
 * @param creationBurst sessions at once
 * @param creationsPerSecond sessions in the long run
 * @param eventsPerSecond events, at once and in the long run
 */
@ConfigurationProperties("tradeagent.gateway.tenant")
public record TenantSettings(
        @DefaultValue("2000") int creationBurst,
        @DefaultValue("500") double creationsPerSecond,
        @DefaultValue("10000") int eventsPerSecond) {

    public TenantSettings {
        new SettingViolations("tradeagent.gateway.tenant")
                .requirePositive(creationBurst, "creation-burst")
                .requirePositive(creationsPerSecond, "creations-per-second")
                .requirePositive(eventsPerSecond, "events-per-second")
                .report();
    }

    Rate creations() {
        return new Rate(creationBurst, creationsPerSecond);
    }

    Rate events() {
        return new Rate(eventsPerSecond, eventsPerSecond);
    }
}
