package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot shows of one leg.
 *
 * @param link of which
 * @param opening which leg
 * @param position in which it stands; null: none is open
 * @param volume its part of the position
 * @param stops that can be compared with the leg's; null: none can
 */
record Shown(
        LinkKey link,
        CommandId opening,
        @Nullable HeldPosition position,
        Lots volume,
        @Nullable StopPrices stops) {

    static Shown of(Link link, Leg leg, @Nullable HeldPosition position) {
        return position == null
                ? new Shown(link.key(), leg.opening(), null, Lots.ZERO, null)
                : new Shown(link.key(), leg.opening(), position, position.volume(), position.stops());
    }
}
