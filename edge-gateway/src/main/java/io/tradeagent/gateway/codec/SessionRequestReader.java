package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.AuthKey;
import io.tradeagent.gateway.EaProgram;
import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Platform;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.SessionRequest;
import io.tradeagent.gateway.Violation;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schemas.protocol.EaProtocol;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads requests for sessions by the protocol's JSON Schema. */
public final class SessionRequestReader {

    private final EaProtocol protocol;

    public SessionRequestReader(EaProtocol protocol) {
        this.protocol = protocol;
    }

    /**
     * The request in a body.
     *
     * @throws Refusal {@code malformed_json} or {@code validation_failed}
     */
    public SessionRequest read(byte[] body) {
        ObjectNode request = StrictJson.object(body)
                .orElseThrow(() -> Refusal.of(ErrorCode.MALFORMED_JSON, "the body is one JSON object in UTF-8"));
        List<Violation> violations = protocol.validateSessionRequest(request).stream()
                .map(found -> new Violation(found.pointer(), found.message()))
                .toList();
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return new SessionRequest(
                new Account(tenant(request), request.path("account_id").stringValue()),
                request.path("auth_method").stringValue(),
                new AuthKey(request.path("auth_key").stringValue()),
                Platform.valueOf(request.path("platform").stringValue()),
                program(request.path("ea")),
                request.path("sandbox").booleanValue(false));
    }

    private static TenantId tenant(ObjectNode request) {
        JsonNode tenant = request.path("tenant_id");
        return tenant.isString() ? new TenantId(tenant.stringValue()) : TenantId.DEFAULT;
    }

    private static @Nullable EaProgram program(JsonNode ea) {
        return ea.isObject()
                ? new EaProgram(
                        ea.path("name").stringValue(),
                        ea.path("version").stringValue(),
                        ea.path("build").intValue())
                : null;
    }
}
