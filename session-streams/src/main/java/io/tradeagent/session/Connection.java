package io.tradeagent.session;

/**
 * The socket that a session has now. It comes and goes; the session outlives it.
 *
 * @param id made at the edge
 * @param address of the gateway that holds it
 * @param after highest outbound sequence that the client had seen when it connected
 * @param lastOrdinal of the last event that came through it in order; 0 before the first
 */
public record Connection(String id, GatewayAddress address, long after, long lastOrdinal) {

    /** A connection through which nothing has come yet. */
    public static Connection opened(String id, GatewayAddress address, long after) {
        return new Connection(id, address, after, 0);
    }

    Connection received(long ordinal) {
        return ordinal == Origin.NO_ORDINAL ? this : new Connection(id, address, after, ordinal);
    }
}
