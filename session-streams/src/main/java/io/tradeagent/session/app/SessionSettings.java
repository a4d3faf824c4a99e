package io.tradeagent.session.app;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.session.AutoApproval;
import io.tradeagent.session.SessionParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of sessions as operators set them. All violations are reported at once.
 *
 * @param heartbeatInterval between two heartbeats
 * @param heartbeatTimeout after which a silent session ends
 * @param approvalValidity of an approval that names no end
 * @param heldIntents how many intents of a pending identity are kept
 * @param pendingIdentities how many identities of an account may wait for an approval at once
 * @param autoApprove policy by tenant; one that is not named waits for operators
 * @param registeredFingerprints of the identities that the policy {@code registered} admits, by tenant
 */
@ConfigurationProperties("tradeagent.session")
record SessionSettings(
        @DefaultValue("15s") Duration heartbeatInterval,
        @DefaultValue("45s") Duration heartbeatTimeout,
        @DefaultValue("30d") Duration approvalValidity,
        @DefaultValue("100") int heldIntents,
        @DefaultValue("20") int pendingIdentities,
        @DefaultValue Map<String, AutoApprovalChoice> autoApprove,
        @DefaultValue Map<String, Set<Fingerprint>> registeredFingerprints)
        implements SessionParameters {

    /** Ends of approvals have to stay times that a log can hold. */
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(36_500);

    SessionSettings {
        List<String> violations = new ArrayList<>();
        require(violations, heartbeatInterval.isPositive(), "heartbeat-interval must be above 0");
        require(
                violations,
                heartbeatTimeout.compareTo(heartbeatInterval) > 0,
                "heartbeat-timeout must be above heartbeat-interval");
        require(
                violations,
                approvalValidity.isPositive() && approvalValidity.compareTo(LONGEST_VALIDITY) <= 0,
                "approval-validity must be above 0 and at most 36500d");
        require(violations, heldIntents >= 0, "held-intents must not be negative");
        require(violations, pendingIdentities > 0, "pending-identities must be above 0");
        checkPolicies(violations, autoApprove, registeredFingerprints);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", violations));
        }
        autoApprove = Map.copyOf(autoApprove);
        registeredFingerprints = copy(registeredFingerprints);
    }

    private static void require(List<String> violations, boolean holds, String violation) {
        if (!holds) {
            violations.add("tradeagent.session." + violation);
        }
    }

    private static void checkPolicies(
            List<String> violations,
            Map<String, AutoApprovalChoice> choices,
            Map<String, Set<Fingerprint>> registered) {
        choices.forEach((tenant, choice) -> {
            require(violations, isTenant(tenant), "auto-approve." + tenant + " names no tenant");
            require(
                    violations,
                    choice != AutoApprovalChoice.REGISTERED
                            || !registered.getOrDefault(tenant, Set.of()).isEmpty(),
                    "auto-approve." + tenant + " is registered, and registered-fingerprints." + tenant + " is missing");
        });
        registered
                .keySet()
                .forEach(tenant -> require(
                        violations,
                        choices.get(tenant) == AutoApprovalChoice.REGISTERED,
                        "registered-fingerprints." + tenant + " counts only where auto-approve." + tenant
                                + " is registered"));
    }

    private static boolean isTenant(String name) {
        try {
            return new TenantId(name).value().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, Set<Fingerprint>> copy(Map<String, Set<Fingerprint>> sets) {
        Map<String, Set<Fingerprint>> copies = new HashMap<>();
        sets.forEach((tenant, set) -> copies.put(tenant, Set.copyOf(set)));
        return Map.copyOf(copies);
    }

    @Override
    public AutoApproval autoApproval(TenantId tenant) {
        return autoApprove
                .getOrDefault(tenant.value(), AutoApprovalChoice.NEVER)
                .policy(registeredFingerprints.getOrDefault(tenant.value(), Set.of()));
    }
}
