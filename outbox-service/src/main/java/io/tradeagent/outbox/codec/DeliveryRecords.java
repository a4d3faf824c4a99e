package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.Order;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.Outcome;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Verdict;
import io.tradeagent.outbox.WaitingOrder;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderDelivery;
import org.jspecify.annotations.Nullable;

/** What issuers are told, for ta.order.deliveries.v1. */
final class DeliveryRecords {

    private DeliveryRecords() {}

    /** The record; null where the event concerns no order, or nothing that its issuer could use. */
    static @Nullable OrderDelivery record(Account account, OutboxEvent event) {
        OrderDelivery.Builder record = OrderDelivery.newBuilder()
                .setTenantId(account.tenant().value())
                .setAccountId(account.id())
                .setAt(event.at());
        return switch (event) {
            case OutboxEvent.OrderKept e -> kept(record, e.order()).build();
            case OutboxEvent.OrderSent e ->
                sent(record, e.order()).setState(DeliveryState.sent).build();
            case OutboxEvent.OrderReceived e ->
                sent(record, e.order()).setState(DeliveryState.received).build();
            case OutboxEvent.OrderDoubted e ->
                sent(record, e.order())
                        .setState(DeliveryState.in_doubt)
                        .setCode(e.cause().code())
                        .build();
            case OutboxEvent.UnsentSettled e ->
                settled(unsent(record, e.order()), e.verdict()).build();
            case OutboxEvent.SentSettled e ->
                settled(sent(record, e.order()), e.verdict()).build();
            case OutboxEvent.OutcomeCorrected e ->
                settled(at(record, e.slot()), e.verdict())
                        .setCommandId(e.command().value())
                        .build();
            // The sending that follows tells it.
            case OutboxEvent.OrderCleared e -> null;
            case OutboxEvent.SessionChanged e -> null;
            case OutboxEvent.EpochSeen e -> null;
            case OutboxEvent.HoldChanged e -> HoldRecords.changed(record, account, e);
            case OutboxEvent.HoldOutdated e -> HoldRecords.outdated(record, account, e);
            case OutboxEvent.ClearanceChanged e -> HoldRecords.progress(record, account, e);
            case OutboxEvent.HaltBegun e -> null;
            case OutboxEvent.HaltEnded e -> null;
            case OutboxEvent.SnapshotProgressed e -> null;
        };
    }

    private static OrderDelivery.Builder kept(OrderDelivery.Builder record, WaitingOrder waiting) {
        return unsent(record, waiting.order())
                .setState(waiting.hindrance().suppresses() ? DeliveryState.suppressed : DeliveryState.waiting)
                .setCode(waiting.hindrance().code());
    }

    private static OrderDelivery.Builder unsent(OrderDelivery.Builder record, Order order) {
        Fingerprint named = order.addressee().named();
        return record.setCommandId(order.id().value())
                .setAuthKeyFingerprint(named == null ? null : named.hex())
                .setTraceparent(order.traceparent());
    }

    private static OrderDelivery.Builder sent(OrderDelivery.Builder record, SentOrder sent) {
        return at(record, sent.slot())
                .setCommandId(sent.order().id().value())
                .setEpoch(sent.epoch().number())
                .setAttempt(sent.sending().attempts())
                .setTraceparent(sent.order().traceparent());
    }

    private static OrderDelivery.Builder at(OrderDelivery.Builder record, Slot slot) {
        return record.setAuthKeyFingerprint(slot.recipient().hex())
                .setSequence(slot.sequence().number());
    }

    private static OrderDelivery.Builder settled(OrderDelivery.Builder record, Verdict verdict) {
        return record.setState(state(verdict.outcome()))
                .setCode(verdict.code())
                .setOrderId(verdict.orderId())
                .setPositionId(verdict.positionId());
    }

    private static DeliveryState state(Outcome outcome) {
        return switch (outcome) {
            case EXECUTED -> DeliveryState.executed;
            case REJECTED -> DeliveryState.rejected;
            case EXPIRED -> DeliveryState.expired;
            case UNKNOWN -> DeliveryState.unknown;
            case DEAD_LETTERED -> DeliveryState.dead_lettered;
            case CANCELED -> DeliveryState.canceled;
        };
    }
}
