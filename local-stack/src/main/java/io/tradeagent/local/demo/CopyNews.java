package io.tradeagent.local.demo;

import java.math.BigDecimal;
import java.time.Duration;

/** What the platform tells about copying, as far as the demo shows it. */
public sealed interface CopyNews {

    /** The follower's. */
    String account();

    /** The leader's, by its broker's number. */
    String position();

    /** What was decided about an opening of the leader. */
    sealed interface Decision extends CopyNews {
        /** The broker's number of the leader's deal. */
        String leaderDeal();
    }

    /**
     * It is copied.
     *
     * @param order the command id
     * @param lots of the order
     */
    record Ordered(String account, String position, String leaderDeal, String order, BigDecimal lots)
            implements Decision {}

    /**
     * It is not.
     *
     * @param code why, such as {@code max_open_positions.exceeded}
     */
    record Declined(String account, String position, String leaderDeal, String code) implements Decision {}

    /**
     * A deal of the follower's broker, for an order that follows a deal of the leader.
     *
     * @param order the command id
     * @param deal the broker's number
     */
    record Dealt(String account, String position, String order, String deal, Fill fill) implements CopyNews {}

    /**
     * An order ended before it was filled.
     *
     * @param order the command id
     * @param how one word, such as {@code rejected}
     */
    record Ended(String account, String position, String order, String how) implements CopyNews {}

    /**
     * What was traded.
     *
     * @param volume in lots
     * @param slippagePoints how much worse than the leader's price, in points; below zero: better
     * @param latency from the platform's receipt of the leader's report to its receipt of the follower's
     */
    record Fill(BigDecimal volume, BigDecimal price, BigDecimal slippagePoints, Duration latency) {}
}
