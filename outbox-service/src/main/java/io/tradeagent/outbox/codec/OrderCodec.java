package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.outbox.Action;
import io.tradeagent.outbox.Hindrance;
import io.tradeagent.outbox.Market;
import io.tradeagent.outbox.Order;
import io.tradeagent.outbox.Payload;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Stage;
import io.tradeagent.outbox.Turn;
import io.tradeagent.outbox.WaitingOrder;
import io.tradeagent.outbox.store.StoredOrder;
import io.tradeagent.outbox.store.StoredSent;
import io.tradeagent.outbox.store.StoredSlot;
import io.tradeagent.outbox.store.StoredTurn;
import io.tradeagent.outbox.store.StoredWaiting;
import io.tradeagent.streams.StoredRecord;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders, sent and unsent, as the store keeps them. */
public final class OrderCodec {

    private final StoredRecord<StoredWaiting> waiting = StoredRecord.of(StoredWaiting.class);
    private final StoredRecord<StoredSent> sent = StoredRecord.of(StoredSent.class);

    /** An unsent order. */
    public byte[] write(WaitingOrder order) {
        return waiting.write(new StoredWaiting(
                stored(order.order()), stored(order.turn()), order.hindrance().name()));
    }

    /** A sent order. */
    public byte[] write(SentOrder order) {
        return sent.write(new StoredSent(
                stored(order.order()),
                stored(order.slot()),
                order.epoch().number(),
                order.stage().name(),
                order.sending().attempts(),
                order.sending().unanswered(),
                order.sending().previous().number(),
                order.due()));
    }

    /** The unsent order that was written. */
    public WaitingOrder readWaiting(byte[] bytes) {
        StoredWaiting stored = waiting.read(bytes);
        return new WaitingOrder(
                order(stored.getOrder()), turn(stored.getTurn()), Hindrance.valueOf(stored.getHindrance()));
    }

    /** The sent order that was written. */
    public SentOrder readSent(byte[] bytes) {
        StoredSent stored = sent.read(bytes);
        return new SentOrder(
                order(stored.getOrder()),
                slot(stored.getSlot()),
                new Epoch(stored.getEpoch()),
                Stage.valueOf(stored.getStage()),
                new SentOrder.Sending(stored.getAttempts(), stored.getUnanswered(), new Sequence(stored.getPrevious())),
                stored.getDue());
    }

    static StoredSlot stored(Slot slot) {
        return new StoredSlot(slot.recipient().hex(), slot.sequence().number());
    }

    static Slot slot(StoredSlot stored) {
        return new Slot(new Fingerprint(stored.getRecipient()), new Sequence(stored.getSequence()));
    }

    static StoredTurn stored(Turn turn) {
        return new StoredTurn(turn.rank().name(), turn.arrival());
    }

    static Turn turn(StoredTurn stored) {
        return new Turn(Turn.Rank.valueOf(stored.getRank()), stored.getArrival());
    }

    private static StoredOrder stored(Order order) {
        Fingerprint named = order.addressee().named();
        CommandId cancels = order.content().cancels();
        return new StoredOrder(
                order.id().value(),
                named == null ? null : named.hex(),
                order.addressee().market().name(),
                order.action().name(),
                order.content().payload() instanceof Payload.Encoded encoded ? ByteBuffer.wrap(encoded.bytes()) : null,
                cancels == null ? null : cancels.value(),
                order.validity().issuedAt(),
                order.validity().expiresAt(),
                order.traceparent(),
                HoldOrderCodec.stored(order.content().payload()));
    }

    private static Order order(StoredOrder stored) {
        String named = stored.getNamed();
        CommandId cancels = stored.getCancels() == null ? null : new CommandId(stored.getCancels());
        return new Order(
                new CommandId(stored.getCommandId()),
                new Order.Addressee(named == null ? null : new Fingerprint(named), Market.valueOf(stored.getMarket())),
                new Order.Content(Action.valueOf(stored.getAction()), payload(stored, cancels), cancels),
                new Order.Validity(stored.getIssuedAt(), stored.getExpiresAt()),
                stored.getTraceparent());
    }

    private static Payload payload(StoredOrder stored, @Nullable CommandId cancels) {
        ByteBuffer encoded = stored.getEncoded();
        Object own = stored.getOwn();
        if (own != null) {
            return HoldOrderCodec.payload(own);
        }
        if (encoded == null) {
            return new Payload.HoldCancel(Objects.requireNonNull(cancels, "a hold's cancel names its target"));
        }
        byte[] bytes = new byte[encoded.remaining()];
        encoded.duplicate().get(bytes);
        return new Payload.Encoded(bytes);
    }
}
