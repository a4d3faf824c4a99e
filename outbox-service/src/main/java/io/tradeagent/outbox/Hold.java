package io.tradeagent.outbox;

/**
 * Stops trading of an account, whoever issues the orders.
 *
 * @param scope where it was set; every scope has its own, and the strictest counts
 * @param level how far it goes
 * @param version a higher one replaces a lower one of the same scope; what is not higher is ignored
 * @param origin who wanted it
 */
public record Hold(String scope, Level level, long version, Origin origin) {

    /** How far a hold goes; each level does what those before it do. */
    public enum Level {
        /** Lifted. */
        NONE,
        /** Nothing that adds risk is sent; what was sent is cancelled. */
        STOP_OPENS,
        /** Also pending orders at the broker are cancelled, whoever placed them. */
        CANCEL_PENDING,
        /** Also open positions are closed, whoever opened them. */
        FLATTEN;

        /** Whether this level does what the other one does. */
        public boolean includes(Level other) {
            return compareTo(other) >= 0;
        }
    }

    /**
     * Who wanted a hold.
     *
     * @param by an operator's name, or a part of the platform
     * @param reason for people
     */
    public record Origin(String by, String reason) {}

    boolean stopsOpens() {
        return level != Level.NONE;
    }
}
