package io.tradeagent.system.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.SessionToken;
import io.tradeagent.gateway.SessionView;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.Source;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.system.pure.GatewayInstance;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests about sessions to a gateway without HTTP: what its controllers do, but for what only HTTP has. */
final class PureHttp {

    static final Source SOURCE = new Source("192.0.2.1");

    private final GatewayInstance gateway;

    PureHttp(GatewayInstance gateway) {
        this.gateway = gateway;
    }

    Answer request(String method, Map<String, String> headers, @Nullable String body) {
        return answering(() -> switch (method) {
            case "POST" -> create(headers, Objects.requireNonNullElse(body, ""));
            case "GET" -> new Answer(200, document(gateway.sessions().query(claims(headers))));
            case "DELETE" -> {
                gateway.sessions().logout(claims(headers));
                yield new Answer(204, MissingNode.getInstance());
            }
            default -> throw new IllegalArgumentException(method);
        });
    }

    private Answer create(Map<String, String> headers, String body) {
        Sessions.Created created = gateway.sessions()
                .create(GatewayInstance.requests().read(body.getBytes(UTF_8)), headers.get("Idempotency-Key"), SOURCE);
        ObjectNode document = document(created.session());
        return new Answer(201, document.put("session_token", created.token().secret()));
    }

    private TokenClaims claims(Map<String, String> headers) {
        String authorization = headers.getOrDefault("Authorization", "");
        return claims(authorization.replaceFirst("^Bearer ", ""));
    }

    TokenClaims claims(String token) {
        return gateway.sessions().authenticate(new SessionToken(token));
    }

    private static ObjectNode document(SessionView session) {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.put("session_id", session.claims().session().toString())
                .put("status", session.standing().status().text())
                .put("epoch", session.claims().epoch().number())
                .put(
                        "auth_key_fingerprint",
                        session.claims().identity().fingerprint().hex())
                .put("next_sequence", session.nextSequence())
                .put("previous_session_retired", session.previousRetired())
                .put("created_at", session.createdAt().toString());
        if (session.terminationReason() != null) {
            document.put("termination_reason", session.terminationReason());
        }
        return document;
    }

    /** A refusal as the problem that it becomes. */
    static Answer answering(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            ObjectNode problem = JsonMapper.shared()
                    .createObjectNode()
                    .put("code", refusal.code().code());
            refusal.violations()
                    .forEach(violation -> problem.withArray("errors")
                            .addObject()
                            .put("field", violation.field())
                            .put("message", violation.message()));
            return new Answer(status(refusal.code()), problem);
        }
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case TOKEN_MISSING, TOKEN_INVALID, SESSION_TERMINATED -> 401;
            case SANDBOX_MISMATCH -> 409;
            case IDEMPOTENCY_CONFLICT -> 422;
            case RATE_LIMITED -> 429;
            case NOT_DURABLE -> 503;
            default -> 400;
        };
    }
}
