package io.tradeagent.approval;

/** What came of reading a message. */
public sealed interface Reading {

    /** The message is a decision that counts. */
    record Accepted(OperatorDecision decision) implements Reading {}

    /**
     * The message never counts, however often it is read.
     *
     * @param description for the operator who finds it among the dead letters; repeats nothing of the message
     */
    record Refused(InvalidReason reason, String description) implements Reading {}
}
