package io.tradeagent.local.broker;

import java.time.Instant;

/**
 * One execution.
 *
 * @param side of the deal itself: a sell closes a long position
 * @param mark of the request that caused it
 */
public record Deal(Tickets tickets, String symbol, Side side, Entry entry, Fill fill, TradeMark mark, Instant at) {

    /** What a deal does to a position. */
    public enum Entry {
        /** Opens it. */
        IN,
        /** Closes all or a part of it. */
        OUT
    }
}
