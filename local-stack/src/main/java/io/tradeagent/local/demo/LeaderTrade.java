package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A trade of the recorded history.
 *
 * @param at when it really happened
 * @param positionId as in the history
 * @param side of the position
 * @param volume in lots
 */
record LeaderTrade(
        Instant at, Act act, String positionId, String symbol, Side side, BigDecimal volume, BigDecimal price) {

    /** What it did. */
    enum Act {
        /** Opened the position. */
        OPEN,
        /** Closed it whole. */
        CLOSE
    }
}
