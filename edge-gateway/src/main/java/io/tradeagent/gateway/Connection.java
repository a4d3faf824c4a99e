package io.tradeagent.gateway;

import org.jspecify.annotations.Nullable;

/** A session's end of the mailbox, whatever carries it further: a socket, or the polls of a client. Safe for use by several threads. */
public sealed interface Connection permits SocketConnection, PolledConnection {

    /** Made here; the platform addresses the connection by it. */
    String id();

    /** Whose connection it is. */
    TokenClaims claims();

    /** Where the client is. */
    Source source();

    /** The session machine has taken the connection; its client should follow soon. */
    void attached();

    /** From now on deliveries are judged by this. */
    void stand(Standing now);

    /** Queues a message. A sequenced one that the session may not receive is dropped; one too many closes the connection. */
    void send(Outgoing message);

    /** The platform answered events that came through this connection. */
    void answer(Iterable<String> eventIds, String ack);

    /**
     * Closes in order: sequenced messages that were not written are dropped, everything else is written first.
     *
     * @param farewell a last message; null for none
     */
    void end(CloseReason reason, @Nullable String farewell);

    /** Closes without writing what waits. */
    void abort(CloseReason reason);

    /**
     * Looks at the time: closes what is overdue.
     *
     * @return whether the connection is of no use any longer
     */
    boolean tick(long nowNanos);

    /** Whether every event that came through it has its answer. */
    boolean settled();
}
