package io.tradeagent.local.broker;

import java.time.Instant;
import java.util.Locale;

/**
 * One execution.
 *
 * @param progress of its order, this deal included
 * @param stops of the position behind the deal; the last ones of a position that is closed
 */
public record Deal(
        Tickets tickets, Trade trade, Fill fill, Progress progress, StopLevels stops, Origin origin, Instant at)
        implements BrokerReport {

    /**
     * What was done.
     *
     * @param side of the deal itself: a sell closes a long position
     */
    public record Trade(String symbol, Side side, Entry entry) {}

    /**
     * Who wanted it.
     *
     * @param mark of the request, or the broker's own where nobody asked
     * @param orderType of the order that was filled
     */
    public record Origin(TradeMark mark, Cause cause, OrderType orderType) {

        static Origin ofRequest(TradeMark mark) {
            return new Origin(mark, Cause.REQUEST, OrderType.MARKET);
        }
    }

    /** What a deal does to a position. */
    public enum Entry {
        /** Opens it or adds to it. */
        IN,
        /** Closes all or a part of it. */
        OUT,
        /** Closes it, or a part, by an opposite one. */
        OUT_BY,
        /** Closes it and opens the other side with the rest. */
        INOUT
    }

    /** Why it was made. */
    public enum Cause {
        /** Somebody asked for it. */
        REQUEST,
        /** The price reached the stop loss. */
        STOP_LOSS,
        /** The price reached the take profit. */
        TAKE_PROFIT,
        /** The account's equity did not carry its margin any more. */
        STOP_OUT;

        /** The name as it goes over the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String id() {
        return tickets.dealId();
    }

    /** What was traded. */
    public String symbol() {
        return trade.symbol();
    }

    /** Side of the deal itself: a sell closes a long position. */
    public Side side() {
        return trade.side();
    }

    /** What it did to the position. */
    public Entry entry() {
        return trade.entry();
    }

    /** Of the request that caused it, or the broker's own. */
    public TradeMark mark() {
        return origin.mark();
    }
}
