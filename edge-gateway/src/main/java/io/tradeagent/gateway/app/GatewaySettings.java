package io.tradeagent.gateway.app;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway as a whole.
 *
 * @param instanceId names one run of one gateway; left out, it is made up
 * @param requestTimeout how long a request waits for Kafka and for its answer
 * @param drainTimeout how long a stopping gateway waits for the answers to events, and then for clients to go
 * @param outstandingRequests how many requests may wait for their answers at once
 * @param waitingPolls how many polls may wait for messages at once
 * @param allowedOrigins of pages that may open a stream though they come from elsewhere
 */
@ConfigurationProperties("tradeagent.gateway")
public record GatewaySettings(
        @Nullable String instanceId,
        @DefaultValue("5s") Duration requestTimeout,
        @DefaultValue("2s") Duration drainTimeout,
        @DefaultValue("1000") int outstandingRequests,
        @DefaultValue("20000") int waitingPolls,
        @DefaultValue Set<String> allowedOrigins) {

    public GatewaySettings {
        instanceId =
                instanceId == null || instanceId.isBlank() ? UUID.randomUUID().toString() : instanceId;
        new SettingViolations("tradeagent.gateway")
                .require(requestTimeout.toMillis() >= 100, "request-timeout", "must be at least 100ms")
                .requirePositive(drainTimeout, "drain-timeout")
                .requirePositive(outstandingRequests, "outstanding-requests")
                .requirePositive(waitingPolls, "waiting-polls")
                .report();
    }

    /** The instance id, made up where none is configured. */
    public String name() {
        return String.valueOf(instanceId);
    }
}
