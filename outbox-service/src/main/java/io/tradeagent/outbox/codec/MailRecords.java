package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Identity;
import io.tradeagent.outbox.Belief;
import io.tradeagent.outbox.Order;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.Payload;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.SessionView;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schemas.topics.Topic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deliveries for ta.gateway.mailbox.v1, addressed to the gateway that holds the session's socket. */
final class MailRecords {

    private static final String HOLD_REASON = "trading_hold";
    /** Of decimals in records. */
    private static final int SCALE = 10;

    private final InstructionCodec instructions;

    MailRecords(InstructionCodec instructions) {
        this.instructions = instructions;
    }

    Outgoing record(Account account, OutboxEvent.OrderSent event) {
        SentOrder sent = event.order();
        SessionView session = event.session();
        var connection = Objects.requireNonNull(session.connection(), "what is sent is sent through a connection");
        Identity identity = new Identity(account, session.fingerprint());
        Mail mail = new Mail(
                connection.instance(),
                account.tenant().value(),
                account.id(),
                session.fingerprint().hex(),
                session.id().value(),
                session.epoch().number(),
                connection.id(),
                delivery(account, event));
        return new Outgoing(
                Topic.GATEWAY_MAILBOX,
                identity.key(),
                mail,
                connection.partition(),
                sent.order().traceparent());
    }

    private Delivery delivery(Account account, OutboxEvent.OrderSent event) {
        SentOrder sent = event.order();
        Order order = sent.order();
        return Delivery.newBuilder()
                .setSequence(sent.slot().sequence().number())
                .setPreviousSequence(sent.sending().previous().number())
                .setMessageId(sent.messageId(account))
                .setIssuedAt(order.validity().issuedAt())
                .setExpiresAt(order.validity().expiresAt())
                .setApprovedUntil(event.session().standing().approvedUntil())
                .setTraceparent(order.traceparent())
                .setPayload(payload(order, event.belief()))
                .build();
    }

    private Object payload(Order order, @Nullable Belief belief) {
        return switch (order.content().payload()) {
            case Payload.Encoded encoded -> payload(instructions.decode(encoded).getInstruction(), belief);
            case Payload.HoldCancel cancel ->
                new OrderCancel(order.id().value(), null, cancel.target().value(), HOLD_REASON);
            case Payload.HoldOrderCancel cancel ->
                new OrderCancel(order.id().value(), cancel.orderId(), null, HOLD_REASON);
            case Payload.HoldClose close -> close(order, close);
            case Payload.HoldDemand demand ->
                Beliefs.request(
                        order.id().value(),
                        DemandReason.on_demand,
                        Objects.requireNonNull(belief, "a demand tells what is believed"));
        };
    }

    private static OrderCommand close(Order order, Payload.HoldClose close) {
        return OrderCommand.newBuilder()
                .setCommandId(order.id().value())
                .setAction(OrderAction.close)
                .setSymbol(close.symbol())
                .setSide(
                        switch (close.side()) {
                            case BUY -> Side.buy;
                            case SELL -> Side.sell;
                        })
                .setOrderType(OrderType.market)
                .setVolume(close.volume().value().setScale(SCALE))
                .setPositionId(close.positionId())
                .setComment(HOLD_REASON)
                .build();
    }

    private static Object payload(Object instruction, @Nullable Belief belief) {
        return instruction instanceof SnapshotDemand demand && belief != null
                ? Beliefs.request(demand, belief)
                : instruction;
    }
}
