package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened in an account's outbox. Every event has the time at which it was decided. */
public sealed interface OutboxEvent {

    /** When it was decided. */
    Instant at();

    /** The session is now like this. */
    record SessionChanged(SessionView session, Instant at) implements OutboxEvent {}

    /** Something of a newer session came before its state did: nothing goes to the old one any more. */
    record EpochSeen(Fingerprint recipient, Epoch epoch, Instant at) implements OutboxEvent {}

    /** A hold was set or lifted. */
    record HoldChanged(Hold hold, Instant at) implements OutboxEvent {}

    /** A hold came that is older than the one that stands in its scope: nothing changed. */
    record HoldOutdated(Hold hold, Hold standing, Instant at) implements OutboxEvent {}

    /** The account's holds are carried out, from the beginning. */
    record HaltBegun(Hold cause, Instant at) implements OutboxEvent {}

    /** No hold stands any more. */
    record HaltEnded(Instant at) implements OutboxEvent {}

    /** A hold is carried out further at a terminal. */
    record ClearanceChanged(Clearance clearance, HaltReport report, Instant at) implements OutboxEvent {}

    /**
     * An order is kept, not sent.
     *
     * @param order with the reason
     * @param closest the identity that the reason is about; null: none
     */
    record OrderKept(WaitingOrder order, @Nullable Fingerprint closest, Instant at) implements OutboxEvent {}

    /**
     * An order goes out.
     *
     * @param order as it is after this sending
     * @param session the one that it goes to; connected
     * @param from its turn until now; null: it did not wait, or it was sent before
     * @param belief what the terminal is told with it; null: the order is no demand for a snapshot
     */
    record OrderSent(
            SentOrder order,
            SessionView session,
            @Nullable Turn from,
            @Nullable Belief belief,
            Instant at) implements OutboxEvent {}

    /** The terminal has it. */
    record OrderReceived(SentOrder order, Instant at) implements OutboxEvent {}

    /** Nobody can say whether it was carried out. */
    record OrderDoubted(SentOrder order, Cause cause, Instant at) implements OutboxEvent {}

    /** It was not carried out, as a snapshot shows, or twice does no harm: it goes out again. */
    record OrderCleared(SentOrder order, Instant at) implements OutboxEvent {}

    /** An order that was never kept, or only waited, is over. */
    record UnsentSettled(Order order, @Nullable Turn from, Verdict verdict, Instant at) implements OutboxEvent {}

    /** A sent order is over. */
    record SentSettled(SentOrder order, Verdict verdict, Instant at) implements OutboxEvent {}

    /** The terminal told after the outbox had given up: the outcome is this after all. */
    record OutcomeCorrected(CommandId command, Slot slot, Verdict verdict, Instant at) implements OutboxEvent {}

    /** The state of the snapshot that is being received; null: none is. */
    record SnapshotProgressed(
            Fingerprint recipient, @Nullable PartialSnapshot partial, Instant at) implements OutboxEvent {}
}
