package io.tradeagent.local.broker;

/** What a partial close does to a position's ticket. */
public enum TicketRule {
    /** Nothing, as in MetaTrader 5. */
    KEPT,
    /**
     * The ticket is closed with the part ("to #new" in its comment), and the rest lives on under a new ticket ("from #old"),
     * as in MetaTrader 4. Closing has no order of its own there: the deal names the closed ticket.
     */
    RENEWED
}
