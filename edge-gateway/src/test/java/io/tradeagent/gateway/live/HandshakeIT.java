package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.session.ConnectionClosed;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.SessionStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may become a WebSocket, and what is an HTTP error instead. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeIT {

    private static final String STREAM = "/ea-gateway/v1/stream";

    private final PlayedPlatform platform;
    private final Gateway gateway;

    HandshakeIT(Live.Stage stage) {
        this.platform = stage.platform();
        this.gateway = stage.gateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private String token(String account) {
        return gateway.createSession(account).text("session_token");
    }

    private String get(String path, Map<String, String> headers) {
        try (Wire wire = new Wire(gateway.port())) {
            return wire.get(path, headers);
        }
    }

    @Test
    void theSubProtocolIsChosenAndNoExtensionIs() {
        Map<String, String> headers = Wire.upgrade(token("chosen"));
        headers.put("Sec-WebSocket-Protocol", "other.v2, tradeagent.v1");
        headers.put("Sec-WebSocket-Extensions", "permessage-deflate");

        assertThat(get(STREAM, headers))
                .startsWith("HTTP/1.1 101")
                .containsIgnoringCase("Sec-WebSocket-Protocol: tradeagent.v1")
                .doesNotContainIgnoringCase("permessage-deflate");
    }

    @Test
    void theSubProtocolIsRequired() {
        Map<String, String> headers = Wire.upgrade(token("speechless"));
        headers.put("Sec-WebSocket-Protocol", "other.v2");

        assertThat(get(STREAM, headers)).startsWith("HTTP/1.1 400").contains("validation_failed");
    }

    @Test
    void aBadTokenIsAnHttpError() {
        Map<String, String> none = Wire.upgrade("");
        none.remove("Authorization");

        assertThat(get(STREAM, none)).startsWith("HTTP/1.1 401").contains("token_missing");
        assertThat(get(STREAM, Wire.upgrade("nonsense")))
                .startsWith("HTTP/1.1 401")
                .contains("token_invalid");
    }

    @Test
    void aSessionThatIsOverIsAnHttpError() {
        String token = token("over");
        platform.with("over", session -> session.status = SessionStatus.terminated);

        assertThat(get(STREAM, Wire.upgrade(token))).startsWith("HTTP/1.1 401").contains("session_terminated");
    }

    @Test
    void anEpochThatIsOverIsAnHttpError() {
        String old = token("fenced");
        token("fenced");

        assertThat(get(STREAM, Wire.upgrade(old))).startsWith("HTTP/1.1 401").contains("session_terminated");
    }

    @Test
    void anAnswerThatDoesNotComeIsAnHttpError(Live.Stage stage) {
        try (Gateway quick = stage.gateway("tradeagent.gateway.request-timeout=300ms")) {
            String token = quick.createSession("waiting").text("session_token");
            platform.silence("waiting");
            try (Wire wire = new Wire(quick.port())) {
                assertThat(wire.get(STREAM, Wire.upgrade(token)))
                        .startsWith("HTTP/1.1 503")
                        .contains("not_durable");
            }
            // The session machine may yet attach what was given up.
            String opened = platform.awaitSeen("waiting", ConnectionOpened.class, 1)
                    .getFirst()
                    .getConnectionId();
            assertThat(platform.awaitSeen("waiting", ConnectionClosed.class, 1)
                            .getFirst()
                            .getConnectionId())
                    .isEqualTo(opened);
        }
    }

    @Test
    void pagesOfForeignOriginsMayNotConnect(Live.Stage stage) {
        Map<String, String> headers = Wire.upgrade(token("paged"));
        headers.put("Origin", "https://evil.example");
        assertThat(get(STREAM, headers)).startsWith("HTTP/1.1 403").contains("origin_refused");

        headers.put("Origin", "http://127.0.0.1");
        assertThat(get(STREAM, headers)).startsWith("HTTP/1.1 101");

        try (Gateway open = stage.gateway("tradeagent.gateway.allowed-origins=https://ops.example");
                Wire wire = new Wire(open.port())) {
            headers.put("Origin", "https://ops.example");
            assertThat(wire.get(STREAM, headers)).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void theStreamIsForWebSocketOnly() {
        Map<String, String> plain = Map.of("Host", "127.0.0.1", "Authorization", "Bearer " + token("plain"));
        assertThat(get(STREAM, plain)).startsWith("HTTP/1.1 426").contains("upgrade_required");

        Map<String, String> old = Wire.upgrade(token("plain"));
        old.put("Sec-WebSocket-Version", "8");
        assertThat(get(STREAM, old)).startsWith("HTTP/1.1 400").contains("validation_failed");

        Map<String, String> keyless = Wire.upgrade(token("plain"));
        keyless.put("Sec-WebSocket-Key", "short");
        assertThat(get(STREAM, keyless)).startsWith("HTTP/1.1 400").contains("validation_failed");
    }

    @Test
    void theLastSequenceIsANumber() {
        String token = token("numbered");
        for (String after : new String[] {"x", "-1", "1.5", "99999999999999999999", "1%0d%0a"}) {
            assertThat(get(STREAM + "?after=" + after, Wire.upgrade(token)))
                    .startsWith("HTTP/1.1 400")
                    .contains("validation_failed");
        }
    }

    @Test
    void theAccountBesideTheTokenMustMatch() {
        Map<String, String> headers = Wire.upgrade(token("named"));
        headers.put("X-TradeAgent-Account", "other");

        assertThat(get(STREAM, headers)).startsWith("HTTP/1.1 403").contains("account_mismatch");
    }

    @Test
    void connectionsOfOneSourceAreLimited(Live.Stage stage) {
        try (Gateway strict = stage.gateway("tradeagent.gateway.admission.connections=1")) {
            String token = strict.createSession("single").text("session_token");
            try (Ea ea = strict.connect(token);
                    Wire wire = new Wire(strict.port())) {
                assertThat(wire.get(STREAM, Wire.upgrade(token))).startsWith("HTTP/1.1 429");
                ea.socket().sendClose(1000, "").join();
                platform.awaitSeen("single", ConnectionClosed.class, 1);
            }
            try (Wire wire = new Wire(strict.port())) {
                assertThat(wire.get(STREAM, Wire.upgrade(token))).startsWith("HTTP/1.1 101");
            }
        }
    }
}
