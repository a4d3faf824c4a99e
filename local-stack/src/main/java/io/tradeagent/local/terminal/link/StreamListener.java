package io.tradeagent.local.terminal.link;

/** Hears what comes through a stream: frames in order, then exactly one end. Called by threads of the link. */
public interface StreamListener {

    /** No close frame was seen. */
    int ABNORMAL = 1006;

    /** One whole text frame. */
    void frame(String text);

    /**
     * The stream is over.
     *
     * @param code WebSocket close code, {@link #ABNORMAL} where the stream broke
     * @param reason for people, may be empty
     */
    void closed(int code, String reason);
}
