package io.tradeagent.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.Ea.Session;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Input that should not be: the documented error, no change, and the service goes on. */
@ExtendWith(SharedPlatform.class)
class BadInputIT {

    private final Platform platform;

    BadInputIT(Platform platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{\"type\":\"Nonsense\",\"event_id\":\"a\",\"occurred_at\":\"2026-01-01T00:00:00Z\",\"payload\":{}}",
                "{\"type\":\"StatusSummary\",\"occurred_at\":\"2026-01-01T00:00:00Z\",\"payload\":{}}",
                "{\"type\":\"StatusHeartbeat\",\"event_id\":\"a\",\"occurred_at\":\"yesterday\",\"payload\":{}}",
                "{\"type\":\"StatusSummary\",\"event_id\":\"a b\",\"occurred_at\":\"2026-01-01T00:00:00Z\",\"payload\":{}}"
            })
    void aBadFrameIsAnsweredAndTheConnectionStays(String frame) {
        Session session = new Ea(platform.gateway(), "bad-frames", "key").createSession();
        try (Stream stream = session.connect(0)) {
            stream.sendText(frame);
            JsonNode alert = stream.await1("ErrorAlert");
            assertThat(alert.path("payload").path("code").asString()).isNotEmpty();
            assertThat(stream.ask(Ea.summary()).path("sequence").asLong()).isEqualTo(session.nextSequence());
        }
    }

    @ParameterizedTest
    @CsvSource({"intent_id", "symbol", "rationale"})
    void controlCharactersAreRefusedInEveryString(String field) {
        Session session = new Ea(platform.gateway(), "bad-controls", "key").createSession();
        try (Stream stream = session.connect(0)) {
            ObjectNode event = Ea.orderIntent("i1");
            ((ObjectNode) event.get("payload")).put(field, "a\r\nlevel=ERROR msg=forged\u0000");
            stream.send(event);
            JsonNode alert = stream.await1("ErrorAlert");
            assertThat(alert.path("payload").path("event_id").asString())
                    .isEqualTo(event.path("event_id").asString());
            assertThat(stream.ask(Ea.summary()).path("sequence").asLong()).isEqualTo(session.nextSequence());
        }
    }

    @Test
    void aFrameOver64KibClosesWith1009() {
        try (Stream stream =
                new Ea(platform.gateway(), "bad-size", "key").createSession().connect(0)) {
            stream.sendText("x".repeat(65 * 1024));
            assertThat(stream.closeCode()).isEqualTo(1009);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400|malformed_json",
                "{}|400|validation_failed",
                "{\"account_id\":\"a/b\",\"auth_method\":\"account_session_key\",\"auth_key\":\"k\",\"platform\":\"MT5\"}|400|validation_failed",
                "{\"account_id\":\"1\",\"auth_method\":\"account_session_key\",\"auth_key\":7,\"platform\":\"MT5\"}|400|validation_failed"
            })
    void aBadSessionRequestIsAProblem(String body, int status, String code) {
        HttpResponse<String> response =
                Ea.send(HttpRequest.newBuilder(platform.gateway().resolve("/ea-gateway/v1/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(Ea.JSON.readTree(response.body()).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c", "Basic eDp5"})
    void aWrongTokenIsUnauthorized(String authorization) {
        HttpResponse<String> response =
                Ea.send(HttpRequest.newBuilder(platform.gateway().resolve("/ea-gateway/v1/sessions/current"))
                        .header("Authorization", authorization)
                        .GET());
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"EA_INBOUND", "ORDER_COMMANDS", "SESSION_STATE", "GATEWAY_MAILBOX"})
    void anUnreadableRecordBecomesADeadLetterAndTheServiceGoesOn(Topic topic) {
        Topics topics = new Topics(platform);
        topics.writeBytes(topic, "default/dead", "no avro".getBytes(UTF_8));
        await("dead letter")
                .atMost(Duration.ofSeconds(20))
                .until(() -> topics.readBytes(topic.deadLetterName()).stream()
                        .anyMatch(r -> new String(r.value(), UTF_8).equals("no avro")));
        assertThat(new Ea(platform.gateway(), "after-dead-letter", "key")
                        .createSession()
                        .status())
                .isEqualTo("pending");
    }

    @Test
    void aBadApprovalIsDeadLetteredAndTheNextOneIsHeard() {
        Ea ea = new Ea(platform.gateway(), "bad-approval", "key");
        Session session = ea.createSession();
        try (Operator operator = new Operator(platform.serviceBus());
                Stream stream = session.connect(0)) {
            operator.publish("AuthApproval", "{\"accountId\":\"x\\r\\ny\"}");
            operator.publish("Nonsense", "{}");
            operator.approve(ea.account(), session.fingerprint());
            stream.ask(Ea.initRequest());
            stream.await1("InitAck");
        }
    }
}
