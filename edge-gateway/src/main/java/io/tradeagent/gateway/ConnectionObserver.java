package io.tradeagent.gateway;

/** Learns what happens on connections, to count it and to write it down. Must not block. */
public interface ConnectionObserver {

    /** A sequenced message was dropped at the socket, because the session may not receive it now. */
    void withheld(Connection connection, Outgoing.Sequenced message);

    /** A client sent a frame, or an event in a request, that the protocol does not have. */
    void badFrame(ErrorCode code);

    /** A client was slowed, or an event of it refused, because there was too much; a refused request is counted elsewhere. */
    void limited(Limit limit);

    /** The gateway began to close a connection. */
    void closing(Connection connection, CloseReason reason);

    /** Mail for a connection that is not here, or of another epoch, was dropped. */
    void undeliverable(String connectionId);
}
