package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.outbox.Action;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.Market;
import io.tradeagent.outbox.Order;
import io.tradeagent.outbox.OutboxCommand;
import io.tradeagent.outbox.Payload;
import io.tradeagent.outbox.codec.Received.Everywhere;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schema.order.TradingHold;
import io.tradeagent.schemas.topics.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** Records of ta.order.commands.v1. What a terminal reads of them is kept as it was written, and found again through the registry. */
public final class InstructionCodec {

    private static final String TOPIC = Topic.ORDER_COMMANDS.topicName();

    private final Serde<OrderInstruction> instructions;

    /** @param instructions the topic's own form */
    public InstructionCodec(Serde<OrderInstruction> instructions) {
        this.instructions = instructions;
    }

    /**
     * Reads an instruction.
     *
     * @throws IllegalArgumentException if it cannot be one; the message is fit for its issuer
     */
    public Received read(OrderInstruction record) {
        if (record.getAccountId().equals(Everywhere.ALL) && record.getInstruction() instanceof TradingHold hold) {
            boolean everybody = record.getTenantId().equals(Everywhere.ALL);
            return new Everywhere(everybody ? null : new TenantId(record.getTenantId()), hold(hold));
        }
        Account account = new Account(new TenantId(record.getTenantId()), record.getAccountId());
        OutboxCommand command = switch (record.getInstruction()) {
            case OrderCommand order -> submit(record, order.getCommandId(), action(order.getAction()), null);
            case OrderCancel cancel -> cancel(record, cancel);
            case SnapshotDemand demand -> submit(record, demand.getSnapshotId(), Action.DEMAND_SNAPSHOT, null);
            case TradingHold hold -> new OutboxCommand.SetHold(hold(hold));
            default -> throw new IllegalArgumentException("an instruction of a kind that is not known");
        };
        return new Received.About(account, command);
    }

    /** The instruction that a payload stands for. */
    OrderInstruction decode(Payload.Encoded payload) {
        return instructions.deserializer().deserialize(TOPIC, payload.bytes());
    }

    private OutboxCommand cancel(OrderInstruction record, OrderCancel cancel) {
        if (cancel.getTargetCommandId() == null && cancel.getOrderId() == null) {
            throw new IllegalArgumentException("a cancel names an order_id or a target_command_id");
        }
        return submit(record, cancel.getCommandId(), Action.CANCEL, cancel.getTargetCommandId());
    }

    private OutboxCommand submit(OrderInstruction record, String commandId, Action action, @Nullable String target) {
        String named = record.getAuthKeyFingerprint();
        var payload = new Payload.Encoded(instructions.serializer().serialize(TOPIC, record));
        return new OutboxCommand.Submit(new Order(
                new CommandId(commandId),
                new Order.Addressee(
                        named == null ? null : new Fingerprint(named),
                        record.getSandbox() ? Market.SANDBOX : Market.LIVE),
                new Order.Content(action, payload, target == null ? null : new CommandId(target)),
                new Order.Validity(record.getIssuedAt(), record.getExpiresAt()),
                record.getTraceparent()));
    }

    private static Action action(OrderAction action) {
        return switch (action) {
            case open -> Action.OPEN;
            case place -> Action.PLACE;
            case modify -> Action.MODIFY;
            case close -> Action.CLOSE;
            case close_by -> Action.CLOSE_BY;
            case modify_order -> Action.MODIFY_ORDER;
            case unknown -> Action.UNSUPPORTED;
        };
    }

    private static Hold hold(TradingHold hold) {
        var origin = new Hold.Origin(hold.getSetBy(), hold.getReason());
        return new Hold(hold.getScope(), level(hold.getLevel()), hold.getVersion(), origin);
    }

    /** A level that is not known is the strictest: whoever set it wanted trading stopped in some way. */
    private static Hold.Level level(HoldLevel level) {
        return switch (level) {
            case none -> Hold.Level.NONE;
            case stop_opens -> Hold.Level.STOP_OPENS;
            case cancel_pending -> Hold.Level.CANCEL_PENDING;
            case flatten, unknown -> Hold.Level.FLATTEN;
        };
    }
}
