package io.tradeagent.system.invariant;

/** What must hold whatever fails. A broken one names itself. */
public enum Invariant {
    /** Once an epoch has begun, nothing of an earlier one has any effect. */
    AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY,
    /** Both ways: what terminals send, and what they are sent. */
    SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED,
    /** Nor before its InitAck. */
    NOTHING_IS_DELIVERED_TO_AN_UNAUTHENTICATED_EPOCH,
    /** What a terminal was told is accepted stands in the analysts' topics, once. */
    EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM,
    /** Whatever is redelivered, and whoever takes over. */
    COMMANDS_ARE_EXECUTED_AT_MOST_ONCE,
    /** Where the terminal stays connected long enough, and nobody takes the command back. */
    EVERY_COMMAND_IS_EXECUTED_EXACTLY_ONCE,
    /** No order is forgotten. */
    EVERY_ORDER_COMES_TO_AN_END,
    /** What issuers read is what happened on the account. */
    ISSUERS_ARE_TOLD_HOW_IT_ENDED,
    /** No event is forgotten. */
    EVERY_EVENT_IS_ACKED_IN_THE_END,
    /** A service that has crashed goes on as if it had not. */
    A_LOG_GIVES_THE_SAME_AGAIN;

    /**
     * Fails where it does not hold.
     *
     * @param otherwise what is so instead
     */
    public void require(boolean holds, String otherwise) {
        if (!holds) {
            throw broken(otherwise);
        }
    }

    /** The failure of this one. */
    public AssertionError broken(String instead) {
        return new AssertionError(this + ": " + instead);
    }
}
