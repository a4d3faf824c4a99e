package io.tradeagent.outbox.app;

import io.tradeagent.outbox.OutboxParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules of delivery as operators set them. All violations are reported at once.
 *
 * @param redeliveryInitial silence after the first sending before it is sent again
 * @param redeliveryMax longest such silence; it doubles up to this
 * @param maxAttempts after so many unanswered ones an order that is not protected is dead-lettered
 * @param maxUnsettled orders that an identity may have unsettled
 * @param commandMemory how long the ids of settled commands are remembered
 */
@ConfigurationProperties("tradeagent.outbox")
record OutboxSettings(
        @DefaultValue("5s") Duration redeliveryInitial,
        @DefaultValue("60s") Duration redeliveryMax,
        @DefaultValue("10") int maxAttempts,
        @DefaultValue("2000") int maxUnsettled,
        @DefaultValue("7d") Duration commandMemory)
        implements OutboxParameters {

    OutboxSettings {
        List<String> violations = new ArrayList<>();
        require(violations, redeliveryInitial.isPositive(), "redelivery-initial must be above 0");
        require(
                violations,
                redeliveryMax.compareTo(redeliveryInitial) >= 0,
                "redelivery-max must not be below redelivery-initial");
        require(violations, maxAttempts >= 1, "max-attempts must be 1 or more");
        require(violations, maxUnsettled >= 2, "max-unsettled must be 2 or more");
        require(violations, commandMemory.isPositive(), "command-memory must be above 0");
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", violations));
        }
    }

    private static void require(List<String> violations, boolean holds, String violation) {
        if (!holds) {
            violations.add("tradeagent.outbox." + violation);
        }
    }
}
