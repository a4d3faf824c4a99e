package io.tradeagent.local.terminal;

/** Watches the outbound sequence: what is new, what came before, what is missing. Pure. */
final class SequenceTracker {

    private long lastSeen;
    private Continuity continuity = Continuity.FIRST_OF_CONNECTION;

    /** What a message is to the terminal. */
    enum Arrival {
        /** Not seen before. */
        NEW,
        /** Sent again. */
        AGAIN,
        /** One before it was lost on the way. */
        AFTER_A_GAP
    }

    private enum Continuity {
        FIRST_OF_CONNECTION,
        FOLLOWS
    }

    /**
     * A new connection begins. Its first message may be ahead of what was seen: another terminal of the identity may
     * have settled what lies between.
     */
    void connected() {
        continuity = Continuity.FIRST_OF_CONNECTION;
    }

    /** Takes a message in; one after a gap leaves everything as it was. */
    Arrival arrived(long sequence, long previous) {
        if (sequence <= lastSeen) {
            return Arrival.AGAIN;
        }
        if (continuity == Continuity.FOLLOWS && previous > lastSeen) {
            return Arrival.AFTER_A_GAP;
        }
        continuity = Continuity.FOLLOWS;
        lastSeen = sequence;
        return Arrival.NEW;
    }

    /** Highest sequence seen; 0: none. */
    long lastSeen() {
        return lastSeen;
    }
}
