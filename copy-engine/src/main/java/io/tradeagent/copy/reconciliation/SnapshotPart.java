package io.tradeagent.copy.reconciliation;

import io.tradeagent.kernel.CommandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of what a terminal told, or all of it. It is judged only when all parts are there.
 *
 * @param content of this part alone
 * @param of names the whole; of a snapshot in one part, its event
 * @param number from 1
 * @param count how many there are
 */
public record SnapshotPart(Snapshot content, String of, int number, int count) {

    public SnapshotPart {
        if (number < 1 || count < number) {
            throw new IllegalArgumentException("a part must be one of 1 to the number of parts");
        }
    }

    /** Whether it is the next one behind another. */
    public boolean follows(SnapshotPart before) {
        return of.equals(before.of) && count == before.count && number == before.number + 1;
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == count;
    }

    /**
     * The whole.
     *
     * @param parts all of them, in order
     */
    public static Snapshot join(List<SnapshotPart> parts) {
        List<HeldPosition> positions = new ArrayList<>();
        List<HeldOrder> orders = new ArrayList<>();
        Map<CommandId, CommandOutcome> commands = new HashMap<>();
        Instant taken = parts.getFirst().content.takenAt();
        for (SnapshotPart part : parts) {
            positions.addAll(part.content.positions());
            orders.addAll(part.content.orders());
            commands.putAll(part.content.commands());
            taken = part.content.takenAt().isBefore(taken) ? part.content.takenAt() : taken;
        }
        Snapshot last = parts.getLast().content;
        return new Snapshot(last.id(), last.reason(), taken, positions, orders, commands);
    }
}
