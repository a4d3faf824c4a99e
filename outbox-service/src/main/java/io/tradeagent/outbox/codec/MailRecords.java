package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Identity;
import io.tradeagent.outbox.Belief;
import io.tradeagent.outbox.Order;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.Payload;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.SessionView;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schemas.topics.Topic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deliveries for ta.gateway.mailbox.v1, addressed to the gateway that holds the session's socket. */
final class MailRecords {

    private static final String HOLD_REASON = "trading_hold";

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
        };
    }

    private static Object payload(Object instruction, @Nullable Belief belief) {
        return instruction instanceof SnapshotDemand demand && belief != null
                ? Beliefs.request(demand, belief)
                : instruction;
    }
}
