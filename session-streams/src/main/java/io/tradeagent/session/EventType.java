package io.tradeagent.session;

/** What an EA can say, and what becomes of it before an operator has approved the session. */
public enum EventType {
    INIT_REQUEST(WhilePending.ACCEPTED),
    /** Has no sequence; moves the heartbeat deadline and nothing else. */
    STATUS_HEARTBEAT(WhilePending.ACCEPTED),
    STATUS_SUMMARY(WhilePending.ACCEPTED),
    SYNC_SNAPSHOT(WhilePending.ACCEPTED),
    /** Operators must see what keeps a terminal from getting ready. */
    ERROR_ALERT(WhilePending.ACCEPTED),
    /** A strategy may want a trade before the operator has looked: the wish is kept, in order. */
    ORDER_INTENT(WhilePending.QUEUED),
    /** A session that may not trade has nothing to report about trades; the EA keeps it until it may. */
    EXECUTION_REPORT(WhilePending.REFUSED),
    /** Nothing is delivered to a pending session, so there is nothing to acknowledge; the EA keeps it. */
    COMMAND_ACK(WhilePending.REFUSED),
    SHUTDOWN_NOTICE(WhilePending.ACCEPTED);

    /** The rule for an event of a pending session. */
    public enum WhilePending {
        ACCEPTED,
        QUEUED,
        REFUSED
    }

    private final WhilePending whilePending;

    EventType(WhilePending whilePending) {
        this.whilePending = whilePending;
    }

    /** The rule for a pending session. */
    public WhilePending whilePending() {
        return whilePending;
    }
}
