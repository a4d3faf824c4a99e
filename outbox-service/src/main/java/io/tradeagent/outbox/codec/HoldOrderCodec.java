package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import io.tradeagent.outbox.Payload;
import io.tradeagent.outbox.store.StoredHoldClose;
import io.tradeagent.outbox.store.StoredHoldDemand;
import io.tradeagent.outbox.store.StoredHoldOrderCancel;
import org.jspecify.annotations.Nullable;

/** What a hold's own orders say, as the store keeps it. */
final class HoldOrderCodec {

    private HoldOrderCodec() {}

    /** Null: what the order says stands elsewhere in its record. */
    static @Nullable Object stored(Payload payload) {
        return switch (payload) {
            case Payload.Encoded encoded -> null;
            case Payload.HoldCancel cancel -> null;
            case Payload.HoldOrderCancel cancel -> new StoredHoldOrderCancel(cancel.orderId());
            case Payload.HoldClose close ->
                new StoredHoldClose(
                        close.positionId(),
                        close.symbol(),
                        close.side().name(),
                        close.volume().toString());
            case Payload.HoldDemand demand -> new StoredHoldDemand();
        };
    }

    static Payload payload(Object stored) {
        return switch (stored) {
            case StoredHoldOrderCancel cancel -> new Payload.HoldOrderCancel(cancel.getOrderId());
            case StoredHoldClose close ->
                new Payload.HoldClose(
                        close.getPositionId(),
                        close.getSymbol(),
                        Side.valueOf(close.getSide()),
                        Lots.of(close.getVolume()));
            case StoredHoldDemand demand -> new Payload.HoldDemand();
            default -> throw new IllegalStateException("the store holds a hold's order of a kind that is not known");
        };
    }
}
