package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.copy.LeaderOrder;

/** How a leader's pending order stands, as followers are told of it. */
final class OrderStandingCodec {

    private OrderStandingCodec() {}

    static LeaderOrder record(OrderStanding order) {
        PendingTerms terms = order.terms();
        OrderStanding.Progress progress = order.progress();
        return LeaderOrder.newBuilder()
                .setOrderId(order.id())
                .setSide(Words.word(io.tradeagent.schema.ea.Side.class, order.side()))
                .setOrderType(Words.word(io.tradeagent.schema.ea.OrderType.class, terms.type()))
                .setOrdered(DecimalForm.stored(progress.ordered()))
                .setEntered(DecimalForm.stored(progress.entered()))
                .setWorking(DecimalForm.stored(progress.working()))
                .setPrice(DecimalForm.stored(terms.price()))
                .setStopLimitPrice(DecimalForm.storedOrNull(terms.stopLimitPrice()))
                .setStopLoss(DecimalForm.storedOrNull(terms.stops().stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(terms.stops().takeProfit()))
                .setExpiresAt(terms.expiresAt())
                .setRevision(progress.revision())
                .build();
    }

    static OrderStanding order(LeaderOrder record) {
        return new OrderStanding(
                record.getOrderId(),
                Words.constant(Side.class, record.getSide()),
                new PendingTerms(
                        Words.constant(OrderType.class, record.getOrderType()),
                        new Price(record.getPrice()),
                        DecimalForm.priceOrNull(record.getStopLimitPrice()),
                        new StopPrices(
                                DecimalForm.priceOrNull(record.getStopLoss()),
                                DecimalForm.priceOrNull(record.getTakeProfit())),
                        record.getExpiresAt()),
                new OrderStanding.Progress(
                        record.getRevision(),
                        new Lots(record.getOrdered()),
                        new Lots(record.getEntered()),
                        new Lots(record.getWorking())));
    }
}
