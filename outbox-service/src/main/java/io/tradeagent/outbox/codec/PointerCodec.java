package io.tradeagent.outbox.codec;

import io.tradeagent.outbox.OrderRef;
import io.tradeagent.outbox.Outcome;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Turn;
import io.tradeagent.outbox.store.StoredPointer;
import io.tradeagent.outbox.store.StoredSettled;
import io.tradeagent.outbox.store.StoredSlot;
import io.tradeagent.outbox.store.StoredTurn;
import io.tradeagent.streams.StoredRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the store keeps under a command id: where the order is, or how it ended. */
public final class PointerCodec {

    private final StoredRecord<StoredPointer> pointers = StoredRecord.of(StoredPointer.class);

    /** What stands under a command id. */
    public sealed interface Pointer {}

    /** The order is there. */
    public record Kept(OrderRef at) implements Pointer {}

    /**
     * The order is over.
     *
     * @param slot where it was; null: it was never sent
     * @param outcome how it ended
     * @param at when
     */
    public record Over(@Nullable Slot slot, Outcome outcome, Instant at) implements Pointer {}

    /** As bytes. */
    public byte[] write(Pointer pointer) {
        Object at = switch (pointer) {
            case Kept kept ->
                switch (kept.at()) {
                    case Turn turn -> OrderCodec.stored(turn);
                    case Slot slot -> OrderCodec.stored(slot);
                };
            case Over over -> stored(over);
        };
        return pointers.write(new StoredPointer(at));
    }

    /** What was written. */
    public Pointer read(byte[] bytes) {
        return switch (pointers.read(bytes).getAt()) {
            case StoredTurn turn -> new Kept(OrderCodec.turn(turn));
            case StoredSlot slot -> new Kept(OrderCodec.slot(slot));
            case StoredSettled over -> over(over);
            default -> throw new IllegalStateException("the store holds a pointer of a kind that is not known");
        };
    }

    private static StoredSettled stored(Over over) {
        Slot slot = over.slot();
        return new StoredSettled(
                slot == null ? null : OrderCodec.stored(slot), over.outcome().name(), over.at());
    }

    private static Over over(StoredSettled stored) {
        StoredSlot slot = stored.getSlot();
        return new Over(
                slot == null ? null : OrderCodec.slot(slot), Outcome.valueOf(stored.getOutcome()), stored.getAt());
    }
}
