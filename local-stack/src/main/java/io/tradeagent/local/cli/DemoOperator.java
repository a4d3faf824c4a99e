package io.tradeagent.local.cli;

import io.tradeagent.local.client.DecisionSender;
import io.tradeagent.local.client.DecisionSender.Decided;
import io.tradeagent.local.client.OrderDesk;
import io.tradeagent.local.client.RecordListener;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.demo.CopyNews;
import io.tradeagent.local.demo.Demo;
import io.tradeagent.local.demo.HeldBack;
import io.tradeagent.local.demo.Operator;
import io.tradeagent.local.demo.OrderTicket;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** The demo's operator: decides through Service Bus and orders through Kafka, as any operator would. */
final class DemoOperator implements Operator {

    private static final String NAME = "operator";

    private final RuntimeInfo platform;
    private final HttpSchemaRegistry registry;
    private final DecisionSender decisions;
    private final OrderDesk orders;
    private final List<RecordListener> listeners = new ArrayList<>();

    DemoOperator(RuntimeInfo platform) {
        this.platform = platform;
        this.registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()));
        this.decisions = new DecisionSender(
                platform.serviceBus(), DecisionKeys.ofEnvironment().signer());
        this.orders = new OrderDesk(platform.kafka(), registry);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void approve(String accountId, String fingerprint) {
        decisions.approve(UUID.randomUUID(), new Decided(Demo.TENANT, accountId, fingerprint), NAME, null);
    }

    @Override
    public void reject(String accountId, String fingerprint, String reason) {
        decisions.reject(UUID.randomUUID(), new Decided(Demo.TENANT, accountId, fingerprint), reason, NAME);
    }

    @Override
    public String order(OrderTicket ticket) throws InterruptedException {
        UUID id = UUID.randomUUID();
        orders.write(id, instruction(id.toString(), ticket));
        return id.toString();
    }

    @Override
    public void listen(Consumer<HeldBack> ear) {
        follow(Topic.AUDIT, AuditEntry.class, entry -> {
            if (entry.getAction() == AuditAction.order_suppressed) {
                ear.accept(new HeldBack(entry.getReferences().getOrDefault("command_id", ""), entry.getReason()));
            }
        });
    }

    @Override
    public void applyGroups(String document) throws InterruptedException {
        new DemoGroups(platform.kafka(), registry).apply(document, NAME);
    }

    @Override
    public void watchCopies(Consumer<CopyNews> ear) {
        follow(
                Topic.COPY_DECISIONS,
                CopyDecision.class,
                decision -> CopyRecords.news(decision).ifPresent(ear));
        follow(
                Topic.COPY_ORDERS,
                CopyOrderStep.class,
                step -> CopyRecords.news(step).ifPresent(ear));
    }

    private <T extends SpecificRecord> void follow(Topic topic, Class<T> type, Consumer<T> ear) {
        listeners.add(RecordListener.start(platform.kafka(), topic, AvroSerde.of(type, registry), ear));
    }

    @Override
    public void close() {
        listeners.forEach(RecordListener::close);
        orders.close();
        decisions.close();
        registry.close();
    }

    private static OrderInstruction instruction(String id, OrderTicket ticket) {
        return OrderInstruction.newBuilder()
                .setTenantId(Demo.TENANT)
                .setAccountId(ticket.accountId())
                .setAuthKeyFingerprint(ticket.fingerprint())
                .setIssuer(NAME)
                .setIssuedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                .setInstruction(command(id, ticket))
                .build();
    }

    private static OrderCommand command(String id, OrderTicket ticket) {
        return OrderCommand.newBuilder()
                .setCommandId(id)
                .setAction(OrderAction.open)
                .setSymbol(ticket.symbol())
                .setSide(
                        switch (ticket.side()) {
                            case BUY -> Side.buy;
                            case SELL -> Side.sell;
                        })
                .setOrderType(OrderType.market)
                .setVolume(ticket.volume())
                .build();
    }
}
