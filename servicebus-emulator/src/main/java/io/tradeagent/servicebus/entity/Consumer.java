package io.tradeagent.servicebus.entity;

/** A receiver that is attached to a queue. Compared by identity. */
public interface Consumer {
    /** When a message counts as consumed. */
    enum Mode {
        PEEK_LOCK,
        RECEIVE_AND_DELETE
    }

    Mode mode();

    /** Whether one more message may be handed over now. */
    boolean hasCapacity();

    /** Must not throw: what fails on the way to this receiver is no business of the others. */
    void deliver(Handout handout);

    /** The session of this receiver was taken away because its lock expired. */
    void sessionLost();
}
