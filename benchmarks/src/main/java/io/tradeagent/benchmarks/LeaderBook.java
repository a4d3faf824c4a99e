package io.tradeagent.benchmarks;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the leaders hold: they open until enough is held, then open and close in turns, the oldest first. For one thread. */
final class LeaderBook {

    private static final String LOTS = "0.10";

    private final Deque<Deal> open = new ArrayDeque<>();
    private final CopyCast cast;
    private final int held;
    private int opened;

    LeaderBook(CopyCast cast, int held) {
        this.cast = cast;
        this.held = held;
    }

    /**
     * One deal of a leader.
     *
     * @param leader its account
     * @param position that it opens or closes
     * @param action as followers' orders name it
     */
    record Deal(String leader, String position, String action) {

        /** The same as followers' orders show it. */
        String id() {
            return String.join("/", leader, position, action);
        }
    }

    boolean isFull() {
        return open.size() >= held;
    }

    /** The next deal; it is not told yet. */
    Deal next() {
        if (open.size() > held) {
            Deal oldest = open.removeFirst();
            return new Deal(oldest.leader(), oldest.position(), "close");
        }
        String leader = cast.leader(opened);
        Deal deal = new Deal(leader, "p" + ++opened, "open");
        open.addLast(deal);
        return deal;
    }

    /** The leader's terminal reports the deal. */
    void tell(Deal deal) {
        boolean opens = deal.action().equals("open");
        String name = deal.position() + "-" + deal.action();
        cast.terminal(deal.leader()).event("ExecutionReport", "led-" + name, """
                        {"exec_id":"%s","exec_type":"fill","symbol":"EURUSD","side":"%s","entry":"%s","order_id":"o-%s",
                         "position_id":"%s","order_type":"market","order_qty":"%s","last_qty":"%s","last_price":"1.10010",
                         "cum_qty":"%s","leaves_qty":"0.00","magic":0,"comment":"","executed_at":"%s"}""".formatted(
                        name,
                        opens ? "buy" : "sell",
                        opens ? "in" : "out",
                        name,
                        deal.position(),
                        LOTS,
                        LOTS,
                        LOTS,
                        Instant.now()));
    }
}
