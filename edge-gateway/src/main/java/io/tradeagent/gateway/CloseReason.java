package io.tradeagent.gateway;

/**
 * Why a connection is closed, as its client reads it.
 *
 * @param code WebSocket close code
 * @param text stable, lower case, at most 123 bytes
 */
public record CloseReason(int code, String text) {

    private static final int FIRST_OF_SESSIONS = 4001;
    private static final int LAST_OF_SESSIONS = 4005;

    /** Another connection of the same session took over. */
    public static final CloseReason REPLACED = new CloseReason(1008, "connection_replaced");
    /** More bad frames in a minute than an honest client makes. */
    public static final CloseReason ABUSE = new CloseReason(1008, "too_many_bad_frames");
    /** The client reads more slowly than its messages come. */
    public static final CloseReason SLOW = new CloseReason(4008, "slow_consumer");
    /** An event was not answered in time; it may or may not be durable, and is to be sent again. */
    public static final CloseReason UNANSWERED = new CloseReason(1012, "event_unanswered");
    /** The log did not confirm an event; it is to be sent again. */
    public static final CloseReason NOT_DURABLE = new CloseReason(1012, "not_durable");
    /** The gateway stops. */
    public static final CloseReason RESTART = new CloseReason(1012, "gateway_restart");
    /** The client never finished what it began. */
    public static final CloseReason ABANDONED = new CloseReason(1006, "abandoned");

    /** Whether the session is over, and not only its connection. */
    public boolean endsSession() {
        return code >= FIRST_OF_SESSIONS && code <= LAST_OF_SESSIONS;
    }
}
