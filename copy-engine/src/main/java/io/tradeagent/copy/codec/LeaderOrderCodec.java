package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.store.StoredOrder;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.streams.StoredRecord;

/** A leader's pending order with those who copy it, as the store keeps it. */
public final class LeaderOrderCodec {

    private final StoredRecord<StoredOrder> format = StoredRecord.of(StoredOrder.class);

    /** The bytes to store. */
    public byte[] write(LeaderOrder order) {
        OrderStanding standing = order.standing();
        PendingTerms terms = standing.terms();
        OrderStanding.Progress progress = standing.progress();
        return format.write(StoredOrder.newBuilder()
                .setTenantId(order.leader().tenant().value())
                .setLeaderAccount(order.leader().id())
                .setOrderId(standing.id())
                .setSymbol(order.symbol())
                .setSide(standing.side().name())
                .setMagic(order.magic())
                .setType(terms.type().name())
                .setPrice(DecimalForm.stored(terms.price()))
                .setStopLimitPrice(DecimalForm.storedOrNull(terms.stopLimitPrice()))
                .setStopLoss(DecimalForm.storedOrNull(terms.stops().stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(terms.stops().takeProfit()))
                .setExpiresAt(terms.expiresAt())
                .setRevision(progress.revision())
                .setOrdered(DecimalForm.stored(progress.ordered()))
                .setEntered(DecimalForm.stored(progress.entered()))
                .setWorking(DecimalForm.stored(progress.working()))
                .setRecipients(LeaderPositionCodec.stored(order.recipients()))
                .build());
    }

    /** What was written. */
    public LeaderOrder read(byte[] bytes) {
        StoredOrder stored = format.read(bytes);
        return new LeaderOrder(
                Envelopes.account(stored.getTenantId(), stored.getLeaderAccount()),
                stored.getSymbol(),
                stored.getMagic(),
                new OrderStanding(
                        stored.getOrderId(),
                        Side.valueOf(stored.getSide()),
                        terms(stored),
                        new OrderStanding.Progress(
                                stored.getRevision(),
                                new Lots(stored.getOrdered()),
                                new Lots(stored.getEntered()),
                                new Lots(stored.getWorking()))),
                LeaderPositionCodec.recipients(stored.getTenantId(), stored.getRecipients()));
    }

    private static PendingTerms terms(StoredOrder stored) {
        return new PendingTerms(
                OrderType.valueOf(stored.getType()),
                new Price(stored.getPrice()),
                DecimalForm.priceOrNull(stored.getStopLimitPrice()),
                new StopPrices(
                        DecimalForm.priceOrNull(stored.getStopLoss()), DecimalForm.priceOrNull(stored.getTakeProfit())),
                stored.getExpiresAt());
    }
}
