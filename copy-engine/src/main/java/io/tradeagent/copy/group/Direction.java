package io.tradeagent.copy.group;

import io.tradeagent.kernel.Side;

/** Whether a follower trades with its leader or against it. */
public enum Direction {
    SAME,
    REVERSED;

    /** The follower's side of a leader's trade. */
    public Side of(Side leader) {
        return this == SAME ? leader : leader.opposite();
    }
}
