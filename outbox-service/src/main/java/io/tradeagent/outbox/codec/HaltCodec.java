package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.Clearance;
import io.tradeagent.outbox.Halt;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.store.StoredClearance;
import io.tradeagent.outbox.store.StoredHalt;
import io.tradeagent.outbox.store.StoredHold;
import io.tradeagent.outbox.store.StoredLeft;
import io.tradeagent.streams.StoredRecord;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds, and how far they are carried out, as the store keeps them. */
public final class HaltCodec {

    private final StoredRecord<StoredHold> holds = StoredRecord.of(StoredHold.class);

    /** A hold by itself, as bytes. */
    public byte[] write(Hold hold) {
        return holds.write(stored(hold));
    }

    /** The hold that was written. */
    public Hold read(byte[] bytes) {
        return hold(holds.read(bytes));
    }

    static StoredHold stored(Hold hold) {
        return new StoredHold(
                hold.scope(),
                hold.level().name(),
                hold.version(),
                hold.origin().by(),
                hold.origin().reason());
    }

    static Hold hold(StoredHold stored) {
        return new Hold(
                stored.getScope(),
                Hold.Level.valueOf(stored.getLevel()),
                stored.getVersion(),
                new Hold.Origin(stored.getSetBy(), stored.getReason()));
    }

    static @Nullable StoredHalt stored(@Nullable Halt halt) {
        return halt == null
                ? null
                : new StoredHalt(
                        stored(halt.cause()),
                        halt.opensCanceled(),
                        halt.clearances().values().stream()
                                .map(HaltCodec::stored)
                                .toList());
    }

    static @Nullable Halt halt(@Nullable StoredHalt stored) {
        if (stored == null) {
            return null;
        }
        SortedMap<String, Clearance> clearances = new TreeMap<>();
        stored.getClearances().forEach(each -> clearances.put(each.getRecipient(), clearance(each)));
        return new Halt(hold(stored.getCause()), stored.getOpensCanceled(), clearances);
    }

    static @Nullable StoredLeft stored(Clearance.@Nullable Left left) {
        return left == null ? null : new StoredLeft(left.positions(), left.orders());
    }

    static Clearance.@Nullable Left left(@Nullable StoredLeft stored) {
        return stored == null ? null : new Clearance.Left(stored.getPositions(), stored.getOrders());
    }

    private static StoredClearance stored(Clearance clearance) {
        return StoredClearance.newBuilder()
                .setRecipient(clearance.recipient().hex())
                .setRound(clearance.round().number())
                .setAnswer(clearance.round().answer().name())
                .setFruitless(clearance.round().fruitless())
                .setTaken(clearance.round().taken())
                .setNext(clearance.round().next())
                .setHeard(clearance.evidence().heard())
                .setClean(clearance.evidence().clean())
                .setOrdersCanceled(clearance.tally().ordersCanceled())
                .setPositionsClosed(clearance.tally().positionsClosed())
                .setLeft(stored(clearance.tally().left()))
                .setConfirmedAt(clearance.confirmedAt())
                .build();
    }

    private static Clearance clearance(StoredClearance stored) {
        return new Clearance(
                new Fingerprint(stored.getRecipient()),
                new Clearance.Round(
                        stored.getRound(),
                        Clearance.Answer.valueOf(stored.getAnswer()),
                        stored.getFruitless(),
                        stored.getTaken(),
                        stored.getNext()),
                new Clearance.Evidence(stored.getHeard(), stored.getClean()),
                new Clearance.Tally(stored.getOrdersCanceled(), stored.getPositionsClosed(), left(stored.getLeft())),
                stored.getConfirmedAt());
    }
}
