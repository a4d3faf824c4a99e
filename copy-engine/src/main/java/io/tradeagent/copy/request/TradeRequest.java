package io.tradeagent.copy.request;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.leader.Initiative;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionKey;
import org.jspecify.annotations.Nullable;

/** What somebody wants the followers of an account to trade. */
public sealed interface TradeRequest permits Intent, GroupTrade {

    /** Begins the names of all requests, and of their positions: a terminal's report of such a one is refused. */
    String RESERVED = PositionKey.RESERVED;

    /** Names the request among the account's: the same one counts once. */
    String id();

    /** Of the position that it opens or changes. */
    String positionId();

    /** Whose doing it is. */
    Initiative initiative();

    /** How it came to the platform. */
    Execution.Receipt receipt();

    /**
     * The deal that it stands for.
     *
     * @param position as it is; null: there is none
     * @param prices of the leader's terminal
     */
    RequestAnswer answer(@Nullable LeaderPosition position, LeaderPrices prices);
}
