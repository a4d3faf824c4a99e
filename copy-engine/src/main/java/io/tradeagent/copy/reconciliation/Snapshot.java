package io.tradeagent.copy.reconciliation;

import io.tradeagent.kernel.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an account holds, as its terminal saw it; never a part of it.
 *
 * @param id of the event that told it, or its last part
 * @param reason for which it was taken
 * @param takenAt when the platform had the first of it, or, where that is earlier, when the terminal says that it was taken: one
 *     that waited in the terminal says nothing of what happened meanwhile
 * @param positions that are open
 * @param orders that wait for their price
 * @param commands that the terminal remembers; what is not in it may have been forgotten
 */
public record Snapshot(
        String id,
        SnapshotReason reason,
        Instant takenAt,
        List<HeldPosition> positions,
        List<HeldOrder> orders,
        Map<CommandId, CommandOutcome> commands) {

    /**
     * How long after its receipt a snapshot is judged, so that reports that were sent before it have come; and how long before
     * its receipt nothing may have happened to what it is compared with, for a terminal's list of positions may lag.
     */
    public static final Duration GRACE = Duration.ofSeconds(2);

    public Snapshot {
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
        commands = Map.copyOf(commands);
    }

    /** Where no order waits for its price. */
    public Snapshot(
            String id,
            SnapshotReason reason,
            Instant takenAt,
            List<HeldPosition> positions,
            Map<CommandId, CommandOutcome> commands) {
        this(id, reason, takenAt, positions, List.of(), commands);
    }

    /**
     * Whether a pending order still waits.
     *
     * @param placedBy the command that placed it
     * @param orderId the broker's; null: it was not told
     */
    public boolean shows(CommandId placedBy, @Nullable String orderId) {
        return orders.stream().anyMatch(order -> order.id().equals(orderId) || placedBy.equals(order.command()));
    }

    /** What the terminal says of a command; null: nothing. */
    public @Nullable CommandOutcome outcome(CommandId command) {
        return commands.get(command);
    }
}
