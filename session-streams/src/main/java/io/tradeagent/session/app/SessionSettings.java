package io.tradeagent.session.app;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.session.AutoApproval;
import io.tradeagent.session.SessionParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of sessions as operators set them. All violations are reported at once.
 *
 * @param heartbeatInterval between two heartbeats
 * @param heartbeatTimeout after which a silent session ends
 * @param approvalValidity of an approval that names no end
 * @param heldIntents how many intents of a pending identity are kept
 * @param autoApprove policy by tenant; one that is not named waits for operators
 */
@ConfigurationProperties("tradeagent.session")
record SessionSettings(
        @DefaultValue("15s") Duration heartbeatInterval,
        @DefaultValue("45s") Duration heartbeatTimeout,
        @DefaultValue("30d") Duration approvalValidity,
        @DefaultValue("100") int heldIntents,
        @DefaultValue Map<String, AutoApproval> autoApprove)
        implements SessionParameters {

    SessionSettings {
        List<String> violations = new ArrayList<>();
        require(violations, heartbeatInterval.isPositive(), "heartbeat-interval must be above 0");
        require(
                violations,
                heartbeatTimeout.compareTo(heartbeatInterval) > 0,
                "heartbeat-timeout must be above heartbeat-interval");
        require(violations, approvalValidity.isPositive(), "approval-validity must be above 0");
        require(violations, heldIntents >= 0, "held-intents must not be negative");
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", violations));
        }
    }

    private static void require(List<String> violations, boolean holds, String violation) {
        if (!holds) {
            violations.add("tradeagent.session." + violation);
        }
    }

    @Override
    public AutoApproval autoApproval(TenantId tenant) {
        return autoApprove.getOrDefault(tenant.value(), AutoApproval.NEVER);
    }
}
