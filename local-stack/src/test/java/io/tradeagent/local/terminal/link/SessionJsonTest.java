package io.tradeagent.local.terminal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.schemas.protocol.EaProtocol;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class SessionJsonTest {

    private final SessionJson json = new SessionJson();

    @Test
    void asksAsTheProtocolSays() {
        SessionRequest request = new SessionRequest(
                "default",
                "5012345",
                AuthKey.random(new SecureRandom()),
                SessionRequest.Platform.MT4,
                new SessionRequest.EaProgram("Test", "1.0", 3),
                SessionRequest.TradingMode.SANDBOX);

        String body = json.write(request);

        assertThat(new EaProtocol().validateSessionRequest(JsonMapper.shared().readTree(body)))
                .isEmpty();
        assertThat(body).contains(request.authKey().secret()).contains("\"sandbox\":true");
        assertThat(request.toString()).doesNotContain(request.authKey().secret());
    }

    @Test
    void readsTheGrant() {
        SessionGrant grant = json.readGrant("""
                {"session_id":"s","session_token":"t0ken","status":"authenticated","epoch":7,"auth_key_fingerprint":"f",
                 "heartbeat_interval_ms":15000,"heartbeat_timeout_ms":45000,"next_sequence":1043,
                 "previous_session_retired":true,"created_at":"2026-01-05T10:00:00Z",
                 "websocket_path":"/ea-gateway/v1/stream"}""");

        assertThat(grant)
                .isEqualTo(new SessionGrant(
                        new SessionRef("s", 7, "f"),
                        new SessionToken("t0ken"),
                        SessionStatus.AUTHENTICATED,
                        Preemption.PREVIOUS_SESSION_RETIRED,
                        1043,
                        Duration.ofSeconds(15),
                        "/ea-gateway/v1/stream"));
        assertThat(grant.toString()).doesNotContain("t0ken");
    }

    @Test
    void refusesAGrantWithoutToken() {
        assertThatThrownBy(() -> json.readGrant("{\"session_id\":\"s\"}")).isInstanceOf(JacksonException.class);
    }

    @Test
    void findsTheCodeOfAProblem() {
        assertThat(json.readCode(409, "{\"code\":\"sandbox_mismatch\"}")).isEqualTo("sandbox_mismatch");
        assertThat(json.readCode(502, "<html>")).isEqualTo("http_502");
        assertThat(json.readCode(500, "{}")).isEqualTo("http_500");
    }
}
