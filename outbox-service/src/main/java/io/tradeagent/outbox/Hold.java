package io.tradeagent.outbox;

/**
 * Stops trading of an account, whoever issues the orders.
 *
 * @param scope where it was set; every scope has its own, and the strictest counts
 * @param level how far it goes
 * @param version a higher one replaces a lower one of the same scope; what is not higher is ignored
 */
public record Hold(String scope, Level level, long version) {

    /** How far a hold goes. */
    public enum Level {
        /** Lifted. */
        NONE,
        /** Nothing that adds risk is sent; what was sent is cancelled. */
        STOP_OPENS,
        /** Also pending orders at the broker: treated as {@link #STOP_OPENS} for now, never as less. */
        CANCEL_PENDING,
        /** Also open positions: treated as {@link #STOP_OPENS} for now, never as less. */
        FLATTEN
    }

    boolean stopsOpens() {
        return level != Level.NONE;
    }
}
