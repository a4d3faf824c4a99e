package io.tradeagent.copy.allocation;

import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import org.jspecify.annotations.Nullable;

/**
 * The leader's trade that a follower's is sized by.
 *
 * @param volume what the leader's position had at first
 * @param side the leader's; a follower that trades against it has its stop as far away on the other side
 * @param entry the price from which the stop's distance is counted: what the leader got or, for a follower that comes
 *     late, what it would get now
 * @param stopLoss the leader's; null: none
 */
public record LeaderTrade(
        Lots volume, Side side, Price entry, @Nullable Price stopLoss) {}
