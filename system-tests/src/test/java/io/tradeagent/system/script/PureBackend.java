package io.tradeagent.system.script;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Verdict;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.pure.GatewayInstance;
import io.tradeagent.system.pure.PurePlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The pure platform as a backend: everything has happened by the time that anybody looks. */
final class PureBackend implements Backend {

    private final PurePlatform platform = new PurePlatform();
    private final GatewayInstance gateway = platform.startGateway();
    private final String transport;
    private long decisions;

    /** @param transport {@code websocket} or {@code rest} */
    PureBackend(String transport) {
        this.transport = transport;
    }

    @Override
    public Wire wire() {
        return transport.equals("rest") ? new PurePollWire(gateway) : new PureSocketWire(platform, gateway);
    }

    @Override
    public void decide(Decision d) {
        decisions++;
        // Two operators never decide in the same instant.
        platform.clock().moveTo(now().plusMillis(1));
        Verdict verdict = d.verdict().equals("AuthApproval") ? Verdict.approve : Verdict.reject;
        ApprovalDecided decided = ApprovalDecided.newBuilder()
                .setDecisionId(d.id())
                .setDecisionSequence(d.sequence() == 0 ? decisions : d.sequence())
                .setVerdict(verdict)
                .setDecidedBy("olivia")
                .setExpiresAt(d.expiresAt().isEmpty() ? null : Instant.parse(d.expiresAt()))
                .build();
        platform.append(new Inbound("default", d.account(), d.fingerprint(), decided));
        platform.settle();
    }

    @Override
    public void issue(OrderInstruction instruction) {
        platform.issue(instruction);
        platform.settle();
    }

    @Override
    public List<Noted> records(Topic topic) {
        return platform.written().stream()
                .filter(written -> written.topic() == topic)
                .map(written -> new Noted(topic, written.key(), AvroJson.toJson(written.value())))
                .toList();
    }

    @Override
    public String fingerprint(String account, String key) {
        return GatewayInstance.fingerprint(new Account(TenantId.DEFAULT, account), key);
    }

    @Override
    public Instant now() {
        return platform.clock().instant();
    }

    @Override
    public void pass(Duration time) {
        platform.passTo(now().plus(time));
    }

    @Override
    public boolean await(BooleanSupplier condition) {
        return condition.getAsBoolean();
    }

    @Override
    public String accountPrefix() {
        return "";
    }
}
