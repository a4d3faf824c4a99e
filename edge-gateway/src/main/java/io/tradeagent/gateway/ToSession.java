package io.tradeagent.gateway;

import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway tells the session machine, through the one inbound log. Whose it is travels beside it. */
public sealed interface ToSession {

    /** What is answered by a {@link Reply} that carries {@link #requestId()}. */
    sealed interface Asking extends ToSession {

        /** Made here, never taken from a client: a client's may repeat. */
        String requestId();
    }

    /**
     * A client asks for a session.
     *
     * @param session the id that a new session will have
     * @param idempotencyKey of the client; null where it gave none
     * @param source the client's address, for the audit log
     */
    record Create(
            String requestId,
            SessionId session,
            SessionRequest request,
            @Nullable String idempotencyKey,
            String source) implements Asking {}

    /** A client asks what its session looks like. */
    record Query(String requestId, TokenClaims claims) implements Asking {}

    /** A client logs out. */
    record Logout(String requestId, TokenClaims claims) implements Asking {}

    /**
     * A connection asks to become its session's.
     *
     * @param requestId the connection's id
     * @param after the highest outbound sequence that the client has seen; 0 for none
     */
    record Open(String requestId, TokenClaims claims, long after) implements Asking {}

    /**
     * A client sends events in one request, which are decided in their order.
     *
     * @param events one or more
     * @param receivedAt by the gateway's clock
     */
    record Batch(String requestId, TokenClaims claims, List<EventFrame> events, Instant receivedAt) implements Asking {
        public Batch {
            events = List.copyOf(events);
        }
    }

    /**
     * A connection is gone.
     *
     * @param code WebSocket close code
     */
    record Closed(String connectionId, TokenClaims claims, int code) implements ToSession {}

    /**
     * A terminal sent an event.
     *
     * @param ordinal 1 for the first of the connection, then by one
     * @param receivedAt by the gateway's clock
     */
    record Received(String connectionId, TokenClaims claims, long ordinal, EventFrame event, Instant receivedAt)
            implements ToSession {}

    /**
     * An event that satisfies the protocol.
     *
     * @param occurredAt by the terminal's clock
     * @param traceparent W3C trace context; null where the terminal sent none
     */
    record EventFrame(
            EventId id, Instant occurredAt, @Nullable String traceparent, Payload payload) {}

    /** An event's own part, which only its codec understands. */
    interface Payload {

        /** Whether the protocol answers such an event; a StatusHeartbeat has no Ack. */
        boolean acked();
    }
}
