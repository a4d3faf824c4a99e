package io.tradeagent.local.terminal.link;

import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The session requests of the protocol as JSON. */
final class SessionJson {

    private static final String AUTH_METHOD = "account_session_key";

    private final JsonMapper json = JsonMapper.shared();

    /** The body of the POST. */
    String write(SessionRequest request) {
        ObjectNode body = json.createObjectNode();
        body.put("tenant_id", request.tenantId());
        body.put("account_id", request.accountId());
        body.put("auth_method", AUTH_METHOD);
        body.put("auth_key", request.authKey().secret());
        body.put("platform", request.platform().name());
        body.put("sandbox", request.mode() == SessionRequest.TradingMode.SANDBOX);
        body.putObject("ea")
                .put("name", request.program().name())
                .put("version", request.program().version())
                .put("build", request.program().build());
        return json.writeValueAsString(body);
    }

    /**
     * Reads the 201.
     *
     * @throws JacksonException if a field is missing or of another type
     * @throws IllegalArgumentException if the status is none of the protocol's
     */
    SessionGrant readGrant(String body) {
        JsonNode node = json.readTree(body);
        SessionRef session = new SessionRef(
                node.required("session_id").stringValue(),
                node.required("epoch").longValue(),
                node.required("auth_key_fingerprint").stringValue());
        return new SessionGrant(
                session,
                new SessionToken(node.required("session_token").stringValue()),
                SessionStatus.of(node.required("status").stringValue()),
                node.required("previous_session_retired").booleanValue()
                        ? Preemption.PREVIOUS_SESSION_RETIRED
                        : Preemption.NONE,
                node.required("next_sequence").longValue(),
                Duration.ofMillis(node.required("heartbeat_interval_ms").longValue()),
                node.required("websocket_path").stringValue());
    }

    /** The stable code of a problem; "http_NNN" where the body has none. */
    String readCode(int status, String body) {
        try {
            return json.readTree(body).path("code").stringValue("http_" + status);
        } catch (JacksonException notJson) {
            return "http_" + status;
        }
    }
}
