package io.tradeagent.outbox;

/** What became of a command. */
public enum Answer {
    /** The events say what. */
    DONE,
    /** A command id that is known already. */
    DUPLICATE_COMMAND,
    /** A session that is older than the one that is known. */
    STALE_SESSION,
    /** A hold whose version is not higher than the last of its scope; if it is lower, the event says so. */
    STALE_HOLD,
    /** An answer to a message that is settled, or from a session before the one that it was sent to. */
    STALE_ACKNOWLEDGEMENT,
    /** An answer to a message that there is not, or that belongs to another command. */
    UNMATCHED_ACKNOWLEDGEMENT,
    /** An outcome that this version does not know. */
    UNREADABLE_WORD,
    /** A snapshot of an older session, or a part that cannot be. */
    UNUSABLE_SNAPSHOT,
    /** A timer of an order that is gone, was moved, or cannot be sent now. */
    STALE_TIMER
}
