package io.tradeagent.gateway.http;

import io.tradeagent.gateway.SessionToken;
import io.tradeagent.gateway.SessionView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sessions as clients read them. */
final class SessionDocument {

    private static final String WEBSOCKET_PATH = "/ea-gateway/v1/stream";

    private final Heartbeat heartbeat;

    SessionDocument(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    /** @param token only in the answer to a creation; else null */
    ObjectNode of(SessionView session, @Nullable SessionToken token) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("session_id", session.claims().session().toString());
        if (token != null) {
            document.put("session_token", token.secret());
        }
        document.put("status", session.standing().status().text())
                .put("epoch", session.claims().epoch().number())
                .put(
                        "auth_key_fingerprint",
                        session.claims().identity().fingerprint().hex())
                .put("heartbeat_interval_ms", heartbeat.interval().toMillis())
                .put("heartbeat_timeout_ms", heartbeat.timeout().toMillis())
                .put("next_sequence", session.nextSequence())
                .put("previous_session_retired", session.previousRetired())
                .put("created_at", session.createdAt().toString())
                .put("websocket_path", WEBSOCKET_PATH);
        if (session.terminationReason() != null) {
            document.put("termination_reason", session.terminationReason());
        }
        return document;
    }
}
