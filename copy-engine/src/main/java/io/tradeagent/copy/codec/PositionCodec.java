package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.List;

/** A leader's position, as followers and analysts are told of it: without those who copy it. */
final class PositionCodec {

    private PositionCodec() {}

    static io.tradeagent.schema.copy.LeaderPosition record(LeaderPosition position) {
        return io.tradeagent.schema.copy.LeaderPosition.newBuilder()
                .setLeaderAccount(position.key().leader().id())
                .setPositionId(position.key().positionId())
                .setTurn(position.key().turn())
                .setSymbol(position.trade().symbol())
                .setSide(Words.word(
                        io.tradeagent.schema.ea.Side.class, position.trade().side()))
                .setMagic(position.trade().magic())
                .setVolumeIn(DecimalForm.stored(position.volumeIn()))
                .setRemaining(DecimalForm.stored(position.remaining()))
                .setStopLoss(DecimalForm.storedOrNull(position.stops().stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(position.stops().takeProfit()))
                .setEntryPrice(DecimalForm.storedOrNull(position.basis().price()))
                .build();
    }

    static LeaderPosition position(String tenant, io.tradeagent.schema.copy.LeaderPosition record, Market market) {
        return new LeaderPosition(
                new PositionKey(
                        Envelopes.account(tenant, record.getLeaderAccount()), record.getPositionId(), record.getTurn()),
                new LeaderPosition.Trade(
                        record.getSymbol(), Words.constant(Side.class, record.getSide()), record.getMagic()),
                new LeaderPosition.Basis(DecimalForm.priceOrNull(record.getEntryPrice()), market),
                new Lots(record.getVolumeIn()),
                new Lots(record.getRemaining()),
                new StopPrices(
                        DecimalForm.priceOrNull(record.getStopLoss()), DecimalForm.priceOrNull(record.getTakeProfit())),
                List.of());
    }
}
