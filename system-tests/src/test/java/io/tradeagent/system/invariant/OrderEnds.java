package io.tradeagent.system.invariant;

import io.tradeagent.schema.order.DeliveryState;
import java.util.Set;

/** The states behind which nothing comes. */
public final class OrderEnds {

    private static final Set<DeliveryState> ENDS = Set.of(
            DeliveryState.executed,
            DeliveryState.rejected,
            DeliveryState.expired,
            DeliveryState.unknown,
            DeliveryState.dead_lettered,
            DeliveryState.canceled);

    private OrderEnds() {}

    /** Whether nothing comes behind it. */
    public static boolean isEnd(DeliveryState state) {
        return ENDS.contains(state);
    }
}
