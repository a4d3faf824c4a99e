package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.PendingCopy;
import io.tradeagent.copy.follower.PendingCopy.Request;
import io.tradeagent.copy.follower.PendingCopy.Requests;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Price;
import io.tradeagent.schema.copy.CopyOrderState;
import io.tradeagent.schema.copy.CopyPendingOrder;
import io.tradeagent.schema.copy.CopyRequests;
import org.jspecify.annotations.Nullable;

/** Pending orders that copy a leader's. */
final class PendingCopyCodec {

    private PendingCopyCodec() {}

    static @Nullable CopyPendingOrder record(@Nullable PendingCopy pending) {
        if (pending == null) {
            return null;
        }
        PendingTerms given = pending.given();
        return CopyPendingOrder.newBuilder()
                .setLeaderOrderId(pending.leaderOrder())
                .setOrderId(pending.orderId())
                .setOrderType(Words.word(io.tradeagent.schema.ea.OrderType.class, given.type()))
                .setPrice(DecimalForm.stored(given.price()))
                .setStopLimitPrice(DecimalForm.storedOrNull(given.stopLimitPrice()))
                .setStopLoss(DecimalForm.storedOrNull(given.stops().stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(given.stops().takeProfit()))
                .setExpiresAt(given.expiresAt())
                .setChanges(record(pending.changes()))
                .setCancels(record(pending.cancels()))
                .build();
    }

    static @Nullable PendingCopy pending(@Nullable CopyPendingOrder record) {
        return record == null
                ? null
                : new PendingCopy(
                        record.getLeaderOrderId(),
                        record.getOrderId(),
                        new PendingTerms(
                                Words.constant(OrderType.class, record.getOrderType()),
                                new Price(record.getPrice()),
                                DecimalForm.priceOrNull(record.getStopLimitPrice()),
                                new StopPrices(
                                        DecimalForm.priceOrNull(record.getStopLoss()),
                                        DecimalForm.priceOrNull(record.getTakeProfit())),
                                record.getExpiresAt()),
                        requests(record.getChanges()),
                        requests(record.getCancels()));
    }

    private static CopyRequests record(Requests requests) {
        Request last = requests.last();
        return last == null
                ? new CopyRequests(requests.count(), null, CopyOrderState.unknown_state)
                : new CopyRequests(requests.count(), last.id().value(), LegCodec.state(last.state()));
    }

    private static Requests requests(CopyRequests record) {
        String last = record.getCommandId();
        return new Requests(
                record.getCount(),
                last == null ? null : new Request(new CommandId(last), LegCodec.state(record.getState())));
    }
}
