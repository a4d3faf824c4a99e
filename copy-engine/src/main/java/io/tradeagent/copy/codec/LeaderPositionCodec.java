package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.leader.Recipient;
import io.tradeagent.copy.store.StoredPosition;
import io.tradeagent.copy.store.StoredRecipient;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import io.tradeagent.streams.StoredRecord;
import java.util.List;

/** A leader's position with those who copy it, as the store keeps it. */
public final class LeaderPositionCodec {

    private final StoredRecord<StoredPosition> format = StoredRecord.of(StoredPosition.class);

    /** The bytes to store. */
    public byte[] write(LeaderPosition position) {
        PositionKey key = position.key();
        LeaderPosition.Trade trade = position.trade();
        return format.write(StoredPosition.newBuilder()
                .setTenantId(key.leader().tenant().value())
                .setLeaderAccount(key.leader().id())
                .setPositionId(key.positionId())
                .setTurn(key.turn())
                .setSymbol(trade.symbol())
                .setSide(trade.side().name())
                .setMagic(trade.magic())
                .setVolumeIn(DecimalForm.stored(position.volumeIn()))
                .setRemaining(DecimalForm.stored(position.remaining()))
                .setStopLoss(DecimalForm.storedOrNull(position.stops().stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(position.stops().takeProfit()))
                .setEntryPrice(DecimalForm.storedOrNull(position.basis().price()))
                .setMarket(position.basis().market().name())
                .setRecipients(stored(position.recipients()))
                .build());
    }

    /** What was written. */
    public LeaderPosition read(byte[] bytes) {
        StoredPosition stored = format.read(bytes);
        return new LeaderPosition(
                new PositionKey(
                        Envelopes.account(stored.getTenantId(), stored.getLeaderAccount()),
                        stored.getPositionId(),
                        stored.getTurn()),
                new LeaderPosition.Trade(stored.getSymbol(), Side.valueOf(stored.getSide()), stored.getMagic()),
                new LeaderPosition.Basis(
                        DecimalForm.priceOrNull(stored.getEntryPrice()), Market.valueOf(stored.getMarket())),
                new Lots(stored.getVolumeIn()),
                new Lots(stored.getRemaining()),
                new StopPrices(
                        DecimalForm.priceOrNull(stored.getStopLoss()), DecimalForm.priceOrNull(stored.getTakeProfit())),
                recipients(stored.getTenantId(), stored.getRecipients()));
    }

    static List<StoredRecipient> stored(List<Recipient> recipients) {
        return recipients.stream()
                .map(recipient -> new StoredRecipient(
                        recipient.group().value(), recipient.follower().id()))
                .toList();
    }

    static List<Recipient> recipients(String tenant, List<StoredRecipient> stored) {
        return stored.stream()
                .map(recipient -> new Recipient(
                        new GroupId(recipient.getGroupId()), Envelopes.account(tenant, recipient.getAccountId())))
                .toList();
    }
}
