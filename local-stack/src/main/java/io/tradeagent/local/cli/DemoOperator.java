package io.tradeagent.local.cli;

import io.tradeagent.local.client.DecisionSender;
import io.tradeagent.local.client.DecisionSender.Decided;
import io.tradeagent.local.client.OrderDesk;
import io.tradeagent.local.client.SuppressedOrders;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.demo.HeldBack;
import io.tradeagent.local.demo.Operator;
import io.tradeagent.local.demo.OrderTicket;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The demo's operator: decides through Service Bus and orders through Kafka, as any operator would. */
final class DemoOperator implements Operator {

    private static final String TENANT = "default";
    private static final String NAME = "operator";

    private final RuntimeInfo platform;
    private final HttpSchemaRegistry registry;
    private final DecisionSender decisions;
    private final OrderDesk orders;
    private @Nullable SuppressedOrders suppressed;

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
        decisions.approve(UUID.randomUUID(), new Decided(TENANT, accountId, fingerprint), NAME, null);
    }

    @Override
    public void reject(String accountId, String fingerprint, String reason) {
        decisions.reject(UUID.randomUUID(), new Decided(TENANT, accountId, fingerprint), reason, NAME);
    }

    @Override
    public String order(OrderTicket ticket) throws InterruptedException {
        UUID id = UUID.randomUUID();
        orders.write(id, instruction(id.toString(), ticket));
        return id.toString();
    }

    @Override
    public void listen(Consumer<HeldBack> ear) {
        suppressed = new SuppressedOrders(
                platform.kafka(),
                registry,
                entry -> ear.accept(
                        new HeldBack(entry.getReferences().getOrDefault("command_id", ""), entry.getReason())));
    }

    @Override
    public void close() {
        if (suppressed != null) {
            suppressed.close();
        }
        orders.close();
        decisions.close();
        registry.close();
    }

    private static OrderInstruction instruction(String id, OrderTicket ticket) {
        return OrderInstruction.newBuilder()
                .setTenantId(TENANT)
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
                .setAction(ticket.positionId() == null ? OrderAction.open : OrderAction.close)
                .setSymbol(ticket.symbol())
                .setSide(
                        switch (ticket.side()) {
                            case BUY -> Side.buy;
                            case SELL -> Side.sell;
                        })
                .setOrderType(OrderType.market)
                .setVolume(ticket.volume())
                .setPositionId(ticket.positionId())
                .build();
    }
}
