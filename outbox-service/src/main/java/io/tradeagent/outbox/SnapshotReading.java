package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.SentOrderTable.Occurrence;
import io.tradeagent.outbox.SentOrderTable.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a terminal's snapshot. What it shows is true at once, in whatever part it stands; what it does not
 * show counts when it is complete.
 */
final class SnapshotReading {

    private final Draft draft;
    private final Hearing hearing;

    SnapshotReading(Draft draft) {
        this.draft = draft;
        this.hearing = new Hearing(draft);
    }

    Answer read(Snapshot snapshot) {
        Snapshot.Part part = snapshot.part();
        Recipient recipient = draft.state().recipient(snapshot.by());
        if (snapshot.epoch().compareTo(recipient.epoch()) < 0 || (part != null && !part.isSound())) {
            return Answer.UNUSABLE_SNAPSHOT;
        }
        List<SentOrder> sent = draft.enter(snapshot.by(), snapshot.epoch());
        Collection<SentOrder> notShown = applyShown(snapshot, sent);
        PartialSnapshot whole = complete(snapshot, part);
        if (whole != null) {
            notShown.forEach(order -> applyAbsent(order, snapshot, whole.memory()));
            SessionView session = draft.state().recipient(snapshot.by()).reachable(draft.now());
            if (session != null) {
                new Replay(draft).resume(session);
            }
        }
        new Clearing(draft).read(snapshot, whole == null ? null : whole.left());
        return Answer.DONE;
    }

    /** Returns the orders that it says nothing about. */
    private Collection<SentOrder> applyShown(Snapshot snapshot, List<SentOrder> sent) {
        Map<CommandId, SentOrder> notShown = new LinkedHashMap<>();
        sent.forEach(order -> notShown.put(order.order().id(), order));
        Set<CommandId> applied = new HashSet<>();
        for (Snapshot.Shown shown : snapshot.shown()) {
            if (!applied.add(shown.command())) {
                continue;
            }
            SentOrder order = notShown.remove(shown.command());
            if (order != null) {
                hearing.hear(order, shown.word(), snapshot.epoch());
            } else if (draft.messages().find(shown.command()) instanceof SettledOrder settled
                    && isOf(snapshot.by(), settled)) {
                hearing.correct(settled, shown.word());
            }
        }
        hearing.settleTakenBack();
        Set<CommandId> open = new HashSet<>();
        draft.sent(snapshot.by()).forEach(order -> open.add(order.order().id()));
        notShown.keySet().retainAll(open);
        return notShown.values();
    }

    /** All parts together; null: some are missing. */
    private @Nullable PartialSnapshot complete(Snapshot snapshot, Snapshot.@Nullable Part part) {
        if (part == null) {
            var only = new Snapshot.Part("", 1, 1);
            return PartialSnapshot.of(snapshot, only).with(snapshot, only);
        }
        PartialSnapshot begun = draft.state().recipient(snapshot.by()).partial();
        PartialSnapshot partial = begun != null && begun.continuesWith(snapshot, part)
                ? begun.with(snapshot, part)
                : PartialSnapshot.of(snapshot, part).with(snapshot, part);
        PartialSnapshot rest = partial.isComplete() ? null : partial;
        draft.record(new OutboxEvent.SnapshotProgressed(snapshot.by(), rest, draft.now()));
        return partial.isComplete() ? partial : null;
    }

    private void applyAbsent(SentOrder order, Snapshot snapshot, Snapshot.Memory memory) {
        if (!isTooLateToShow(order, snapshot)) {
            return;
        }
        Occurrence occurrence = memory == Snapshot.Memory.TOLD ? Occurrence.SHOWN_ABSENT : Occurrence.SHOWN_NOTHING;
        switch (SentOrderTable.step(order, occurrence)) {
            case Step.CLEAR -> clear(order, snapshot);
            case Step.GIVE_UP -> draft.settle(order, Verdict.ours(Outcome.UNKNOWN, Cause.SNAPSHOT_SILENT));
            default -> {}
        }
    }

    /**
     * Whether the terminal can no longer carry out what the snapshot does not show: the session that it was sent to is over,
     * or it had run out, by the terminal's own clock, when the snapshot was taken. A snapshot from before the order shows
     * nothing about it, whichever session carries it here: terminals send again what was not acknowledged.
     */
    private static boolean isTooLateToShow(SentOrder order, Snapshot snapshot) {
        if (snapshot.asOf().isBefore(order.order().validity().issuedAt())) {
            return false;
        }
        Instant expiry = order.order().validity().expiresAt();
        return snapshot.epoch().compareTo(order.epoch()) > 0
                || (expiry != null && snapshot.asOf().isAfter(expiry));
    }

    private void clear(SentOrder order, Snapshot snapshot) {
        if (order.order().isOver(draft.now())) {
            draft.settle(order, Verdict.ours(Outcome.EXPIRED, Cause.EXPIRED));
            return;
        }
        if (draft.isHeld(order.order())) {
            draft.settle(order, draft.takenBack(order.order()));
            return;
        }
        draft.record(new OutboxEvent.OrderCleared(order.cleared(snapshot.epoch()), draft.now()));
    }

    private static boolean isOf(Fingerprint terminal, SettledOrder settled) {
        Slot slot = settled.slot();
        return slot != null && slot.recipient().equals(terminal);
    }
}
