package io.tradeagent.session;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an identity's session. The columns of the machine's table; each stands in the inbound log. */
public sealed interface SessionCommand {

    /** Names this command for ever: ids of what follows from it are functions of it. */
    String cause();

    /**
     * A client asks for a session.
     *
     * @param requestId the reply carries it
     * @param sessionId that a new session will have
     * @param replyTo who waits for the reply
     * @param client who asks
     * @param environment live or sandbox
     * @param bodyDigest of the request; the same key with another digest is a conflict
     * @param idempotencyKey of the client; null where it sent none
     */
    record SessionRequested(
            String requestId,
            SessionId sessionId,
            GatewayAddress replyTo,
            Client client,
            Environment environment,
            String bodyDigest,
            @Nullable String idempotencyKey)
            implements SessionCommand {
        @Override
        public String cause() {
            return "request/" + requestId;
        }
    }

    /** A client asks what its session looks like. */
    record SessionQueried(String requestId, SessionRef session, GatewayAddress replyTo) implements SessionCommand {
        @Override
        public String cause() {
            return "query/" + requestId;
        }
    }

    /** A client logs out. */
    record LogoutRequested(String requestId, SessionRef session, GatewayAddress replyTo) implements SessionCommand {
        @Override
        public String cause() {
            return "logout/" + requestId;
        }
    }

    /** A socket asks to become the connection of its session. */
    record ConnectionOpened(SessionRef session, Connection connection) implements SessionCommand {
        @Override
        public String cause() {
            return "connection/" + connection.id();
        }
    }

    /**
     * A socket is gone.
     *
     * @param code WebSocket close code
     */
    record ConnectionClosed(SessionRef session, String connectionId, int code) implements SessionCommand {
        @Override
        public String cause() {
            return "closed/" + connectionId;
        }
    }

    /**
     * A terminal said something.
     *
     * @param origin which way it came
     */
    record EventReceived(SessionRef session, Origin origin, EventId eventId, EventContent content)
            implements SessionCommand {
        @Override
        public String cause() {
            return origin.cause();
        }
    }

    /**
     * An operator lets the identity trade.
     *
     * @param expiresAt when the approval ends; null: after the configured validity
     */
    record Approved(Ruling ruling, @Nullable Instant expiresAt) implements SessionCommand {
        @Override
        public String cause() {
            return "decision/" + ruling.id() + "/" + ruling.sequence();
        }
    }

    /** An operator does not let the identity trade. */
    record Rejected(Ruling ruling, @Nullable String reason) implements SessionCommand {
        @Override
        public String cause() {
            return "decision/" + ruling.id() + "/" + ruling.sequence();
        }
    }

    /** A timer went off. */
    record DeadlineReached(DeadlineKind kind, Epoch epoch, Deadline deadline) implements SessionCommand {
        @Override
        public String cause() {
            return "deadline/" + kind + "/" + epoch + "/" + deadline.at();
        }
    }
}
