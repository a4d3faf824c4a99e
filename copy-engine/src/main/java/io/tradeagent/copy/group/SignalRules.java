package io.tradeagent.copy.group;

import io.tradeagent.kernel.Side;
import java.time.Duration;
import java.util.Set;

/**
 * Which of the leader's signals a follower takes, and how.
 *
 * @param direction with the leader or against it
 * @param sides of the leader's trades that are taken; by default both
 * @param stops that are copied
 * @param pendingOrders whether they are copied
 * @param delay after the leader's signal; zero: at once
 */
public record SignalRules(
        Direction direction, Set<Side> sides, Stops stops, PendingOrders pendingOrders, Duration delay) {

    public SignalRules {
        sides = Set.copyOf(sides);
    }
}
