package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.session.SessionRequested;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions over REST. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsIT {

    private final PlayedPlatform platform;
    private final Gateway gateway;

    SessionsIT(Live.Stage stage) {
        this.platform = stage.platform();
        this.gateway = stage.gateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void aGrantedSessionSaysAllThatTheProtocolPromises() {
        Gateway.Answer created = gateway.createSession("granted");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.http().headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(created.http().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(created.text("session_id")).hasSize(36);
        assertThat(created.text("session_token")).hasSizeGreaterThan(43);
        assertThat(created.text("status")).isEqualTo("pending");
        assertThat(created.json().path("epoch").longValue()).isEqualTo(1);
        assertThat(created.text("auth_key_fingerprint")).matches("[0-9a-f]{64}");
        assertThat(created.json().path("heartbeat_interval_ms").longValue()).isEqualTo(15_000);
        assertThat(created.json().path("heartbeat_timeout_ms").longValue()).isEqualTo(45_000);
        assertThat(created.json().path("next_sequence").longValue()).isEqualTo(1);
        assertThat(created.json().path("previous_session_retired").booleanValue())
                .isFalse();
        assertThat(created.text("created_at")).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(created.text("websocket_path")).isEqualTo("/ea-gateway/v1/stream");
    }

    @Test
    void theKeyNeverReachesTheLog() {
        gateway.createSession("discreet");

        SessionRequested asked =
                platform.awaitSeen("discreet", SessionRequested.class, 1).getFirst();
        assertThat(asked.toString()).doesNotContain("key of discreet");
        assertThat(asked.getAuthMethod()).isEqualTo("account_session_key");
        assertThat(asked.getEa().getBuild()).isEqualTo(4410);
        assertThat(asked.getSource()).isEqualTo("127.0.0.1");
    }

    @Test
    void aSecondSessionRetiresTheFirst() {
        gateway.createSession("twice");
        Gateway.Answer second = gateway.createSession("twice");

        assertThat(second.json().path("epoch").longValue()).isEqualTo(2);
        assertThat(second.json().path("previous_session_retired").booleanValue())
                .isTrue();
    }

    @Test
    void theCurrentSessionIsShownWithoutItsToken() {
        Gateway.Answer created = gateway.createSession("shown");
        Gateway.Answer shown = gateway.get(Gateway.CURRENT, created.text("session_token"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("session_id")).isEqualTo(created.text("session_id"));
        assertThat(shown.json().has("session_token")).isFalse();
        assertThat(shown.json().has("termination_reason")).isFalse();
    }

    @Test
    void whoLogsOutReadsWhyTheSessionEnded() {
        String token = gateway.createSession("leaving").text("session_token");

        Gateway.Answer left = gateway.send(gateway.request(Gateway.CURRENT)
                .header("Authorization", "Bearer " + token)
                .DELETE());
        Gateway.Answer shown = gateway.get(Gateway.CURRENT, token);

        assertThat(left.status()).isEqualTo(204);
        assertThat(shown.text("status")).isEqualTo("terminated");
        assertThat(shown.text("termination_reason")).isEqualTo("logout");
    }

    @Test
    void theHeaderAsksForASandboxAsTheBodyDoes() {
        gateway.post(Gateway.sessionRequest("sandboxed"), "X-TradeAgent-Sandbox", "true");

        assertThat(platform.awaitSeen("sandboxed", SessionRequested.class, 1)
                        .getFirst()
                        .getSandbox())
                .isTrue();
    }

    @Test
    void aTenantMayBeNamedAndIsTheDefaultOneOtherwise() {
        String fingerprint = gateway.createSession("tenanted").text("auth_key_fingerprint");
        String body = Gateway.sessionRequest("tenanted").replaceFirst("\\{", "{\"tenant_id\":\"acme\",");

        assertThat(gateway.post(body).text("auth_key_fingerprint")).isNotEqualTo(fingerprint);
        assertThat(gateway.post(Gateway.sessionRequest("tenanted").replaceFirst("\\{", "{\"tenant_id\":\"default\","))
                        .text("auth_key_fingerprint"))
                .isEqualTo(fingerprint);
    }

    @Test
    void theRequestIdComesBack() {
        Gateway.Answer answer = gateway.post(Gateway.sessionRequest("traced"), "X-TradeAgent-Request-ID", "abc-123");
        Gateway.Answer without = gateway.createSession("traced");

        assertThat(answer.http().headers().firstValue("X-TradeAgent-Request-ID"))
                .hasValue("abc-123");
        assertThat(without.http().headers().firstValue("X-TradeAgent-Request-ID"))
                .isPresent();
    }

    @Test
    void equalRequestsHaveEqualDigestsHoweverTheyAreWritten() {
        String body = Gateway.sessionRequest("digested");
        gateway.post(body, "Idempotency-Key", "k1");
        gateway.post(body.replaceFirst("\\{", "{ \"sandbox\":false, \"unknown\":[1],"), "Idempotency-Key", "k1");
        gateway.post(body.replace("1.0.0", "1.0.1"), "Idempotency-Key", "k1");

        List<SessionRequested> asked = platform.awaitSeen("digested", SessionRequested.class, 3);
        assertThat(asked).extracting(SessionRequested::getIdempotencyKey).containsOnly("k1");
        assertThat(asked.get(1).getBodyDigest()).isEqualTo(asked.get(0).getBodyDigest());
        assertThat(asked.get(2).getBodyDigest()).isNotEqualTo(asked.get(0).getBodyDigest());
    }

    @Test
    void aRepetitionWhileTheFirstIsUnderWayIsToldSo() {
        platform.silence("impatient");
        CompletableFuture<Gateway.Answer> first = CompletableFuture.supplyAsync(
                () -> gateway.post(Gateway.sessionRequest("impatient"), "Idempotency-Key", "k"));
        platform.awaitSeen("impatient", SessionRequested.class, 1);

        Gateway.Answer second = gateway.post(Gateway.sessionRequest("impatient"), "Idempotency-Key", "k");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("idempotency_in_flight");
        assertThat(first.join().text("code")).isEqualTo("not_durable");
        platform.speakAgain("impatient");
        assertThat(gateway.post(Gateway.sessionRequest("impatient"), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTokenIsGoodAtEveryGateway(Live.Stage stage) {
        try (Gateway other = stage.gateway()) {
            String token = gateway.createSession("roaming").text("session_token");

            assertThat(other.get(Gateway.CURRENT, token).status()).isEqualTo(200);
            assertThat(other.createSession("roaming").json().path("epoch").longValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void theGatewaySaysWhenItIsReady() {
        assertThat(gateway.send(gateway.request("/livez")).status()).isEqualTo(200);
        await().until(() -> gateway.send(gateway.request("/readyz")).status() == 200);
    }

    @Test
    void fiftyRequestsAtOnceAreAllAnswered() {
        List<CompletableFuture<Gateway.Answer>> answers = IntStream.range(0, 50)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> gateway.createSession("crowd"), Thread::startVirtualThread))
                .toList();

        assertThat(answers.stream()
                        .map(answer -> answer.join().json().path("epoch").longValue()))
                .doesNotHaveDuplicates()
                .hasSize(50);
    }
}
