package io.tradeagent.outbox;

import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot, or one part of it, shows of an account.
 *
 * @param positions that are open
 * @param orders the broker's ids of those that are pending
 */
public record Holdings(List<OpenPosition> positions, List<String> orders) {

    /** Nothing. */
    public static final Holdings NONE = new Holdings(List.of(), List.of());

    public Holdings {
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
    }

    /**
     * An open position.
     *
     * @param id the broker's
     * @param symbol as the broker names it
     * @param side null: one that this version does not know
     * @param volume that is open
     */
    public record OpenPosition(
            String id, String symbol, @Nullable Side side, Lots volume) {}

    Clearance.Left left() {
        return new Clearance.Left(positions.size(), orders.size());
    }
}
