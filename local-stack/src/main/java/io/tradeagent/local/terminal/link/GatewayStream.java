package io.tradeagent.local.terminal.link;

/** An open stream. No method blocks or fails; a broken stream tells its listener. */
public interface GatewayStream {

    /** Lets the listener hear frames; before this it hears none. */
    void begin();

    /** Sends one frame, after those sent before. */
    void send(String frame);

    /** Says goodbye. */
    void close();

    /** Drops the stream without a goodbye, as a pulled cable does. */
    void abort();
}
