package io.tradeagent.outbox;

import io.tradeagent.kernel.Epoch;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A snapshot of which some parts are still missing. What its parts show is applied at once; what they do not show counts
 * only when there are no more.
 *
 * @param id joins the parts
 * @param epoch the session that sends it
 * @param parts how many there will be
 * @param seen the numbers of those that came
 * @param memory whether one of them named the commands that the terminal remembers
 * @param left how much they show
 */
public record PartialSnapshot(
        String id, Epoch epoch, int parts, SortedSet<Integer> seen, Snapshot.Memory memory, Clearance.Left left) {

    public PartialSnapshot {
        seen = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(seen));
    }

    static PartialSnapshot of(Snapshot snapshot, Snapshot.Part part) {
        return new PartialSnapshot(
                part.snapshotId(),
                snapshot.epoch(),
                part.parts(),
                new TreeSet<>(),
                Snapshot.Memory.NOT_TOLD,
                Clearance.Left.NOTHING);
    }

    boolean continuesWith(Snapshot snapshot, Snapshot.Part part) {
        return id.equals(part.snapshotId()) && epoch.equals(snapshot.epoch()) && parts == part.parts();
    }

    PartialSnapshot with(Snapshot snapshot, Snapshot.Part part) {
        TreeSet<Integer> more = new TreeSet<>(seen);
        boolean isNew = more.add(part.number());
        Snapshot.Memory told = snapshot.memory() == Snapshot.Memory.TOLD ? Snapshot.Memory.TOLD : memory;
        Clearance.Left all = isNew ? left.plus(snapshot.account().holdings().left()) : left;
        return new PartialSnapshot(id, epoch, parts, more, told, all);
    }

    boolean isComplete() {
        return seen.size() == parts;
    }
}
