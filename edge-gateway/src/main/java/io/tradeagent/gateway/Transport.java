package io.tradeagent.gateway;

/** A client's end of a connection. No method blocks; all may be called from any thread. */
public interface Transport {

    /**
     * Writes one message. There is never more than one write at a time.
     *
     * @param done runs when the message is with the operating system or lost; on any thread, also at once on this one
     */
    void write(String text, Runnable done);

    /** Reads on, after reading was paused because too much was unanswered. */
    void readOn();

    /** Says goodbye. The client may take its time, but not for ever: {@link #cut()} follows. */
    void close(CloseReason reason);

    /** Ends the connection without a word. */
    void cut();
}
