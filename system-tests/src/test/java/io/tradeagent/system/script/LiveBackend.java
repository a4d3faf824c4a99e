package io.tradeagent.system.script;

import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;

/** The running platform as a backend. Many runs share it: each has accounts of its own. */
final class LiveBackend implements Backend {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final LivePlatform platform;
    private final String transport;
    private final String prefix;

    /**
     * A backend for one run.
     *
     * @param transport {@code websocket} or {@code rest}
     * @param prefix of the run's accounts
     */
    LiveBackend(LivePlatform platform, String transport, String prefix) {
        this.platform = platform;
        this.transport = transport;
        this.prefix = prefix;
    }

    @Override
    public Wire wire() {
        LiveHttp http = new LiveHttp(platform.gateway());
        return transport.equals("rest") ? new LivePollWire(http) : new LiveSocketWire(http);
    }

    @Override
    public void decide(Decision d) {
        String by = d.verdict().equals("AuthApproval") ? "approvedBy" : "rejectedBy";
        String end = d.expiresAt().isEmpty() ? "" : ",\"expiresAt\":\"" + d.expiresAt() + "\"";
        platform.operator().publish(d.verdict(), """
                {"accountId":"%s","authKeyFingerprint":"%s","%s":"olivia","reason":"script"%s}""".formatted(d.account(), d.fingerprint(), by, end), d.id());
    }

    @Override
    public void issue(OrderInstruction instruction) {
        try {
            platform.desk().write(UUID.randomUUID(), instruction);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Noted> records(Topic topic) {
        return platform.records().of(topic, "default/" + prefix);
    }

    @Override
    public String fingerprint(String account, String key) {
        throw new IllegalStateException("nobody outside the platform knows its pepper: only: pure");
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void pass(Duration time) {
        throw new IllegalStateException("time of the live platform cannot be moved: only: pure");
    }

    @Override
    public boolean await(BooleanSupplier condition) {
        try {
            org.awaitility.Awaitility.await("script")
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(GLANCE)
                    .until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    @Override
    public String accountPrefix() {
        return prefix;
    }
}
