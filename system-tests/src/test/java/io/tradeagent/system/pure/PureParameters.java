package io.tradeagent.system.pure;

import io.tradeagent.gateway.ConnectionRules;
import io.tradeagent.gateway.LockoutRules;
import io.tradeagent.gateway.Rate;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.outbox.OutboxParameters;
import io.tradeagent.session.AutoApproval;
import io.tradeagent.session.SessionParameters;
import java.time.Duration;

/** The services' settings, as they are where nobody changes them. */
final class PureParameters implements SessionParameters, OutboxParameters, ConnectionRules, LockoutRules {

    @Override
    public Duration heartbeatInterval() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Duration heartbeatTimeout() {
        return Duration.ofSeconds(45);
    }

    @Override
    public Duration approvalValidity() {
        return Duration.ofDays(30);
    }

    @Override
    public int heldIntents() {
        return 100;
    }

    @Override
    public int pendingIdentities() {
        return 20;
    }

    @Override
    public AutoApproval autoApproval(TenantId tenant) {
        return new AutoApproval.Never();
    }

    @Override
    public Duration redeliveryInitial() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration redeliveryMax() {
        return Duration.ofSeconds(60);
    }

    @Override
    public int maxAttempts() {
        return 10;
    }

    @Override
    public int maxUnsettled() {
        return 2_000;
    }

    @Override
    public int mostQueuedMessages() {
        return 2_048;
    }

    @Override
    public int mostQueuedCharacters() {
        return 1_048_576;
    }

    @Override
    public int mostUnanswered() {
        return 128;
    }

    @Override
    public Rate events() {
        return new Rate(500, 500);
    }

    @Override
    public Rate badFrames() {
        return new Rate(120, 2);
    }

    @Override
    public Duration answerTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration pollIdleTimeout() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Duration endToldFor() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Duration handshakeTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int failures() {
        return 10;
    }

    @Override
    public Duration duration() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int mostRemembered() {
        return 1_000;
    }
}
