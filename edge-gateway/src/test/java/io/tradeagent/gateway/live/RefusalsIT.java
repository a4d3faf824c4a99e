package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.session.SessionRequested;
import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal over REST: the documented error, and nothing in the log. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {

    private final PlayedPlatform platform;
    private final Gateway gateway;

    RefusalsIT(Live.Stage stage) {
        this.platform = stage.platform();
        this.gateway = stage.gateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private static void assertProblem(Gateway.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.http().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.text("request_id"))
                .isEqualTo(answer.http()
                        .headers()
                        .firstValue("X-TradeAgent-Request-ID")
                        .orElse("none"));
    }

    private static String body(String account) {
        return Gateway.sessionRequest(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}", "{\"a\":1,\"a\":2}", "{\"a\":\u0001}"})
    void whatIsNotOneJsonObjectIsMalformed(String body) {
        assertProblem(gateway.post(body), 400, "malformed_json");
    }

    @Test
    void nestingIsBounded() {
        assertProblem(gateway.post("{\"a\":".repeat(5_000)), 400, "malformed_json");
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        Gateway.Answer answer = gateway.send(gateway.request(Gateway.SESSIONS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '"', '}'})));

        assertProblem(answer, 400, "malformed_json");
    }

    static Stream<String> brokenRequests() {
        String good = body("broken");
        return Stream.of(
                good.replace("\"account_id\":\"broken\"", "\"account_id\":5012345"),
                good.replace("\"account_id\":\"broken\",", ""),
                good.replace("\"account_id\":\"broken\"", "\"account_id\":\"a b\""),
                good.replace("\"account_id\":\"broken\"", "\"account_id\":\"broken\\r\\nX: y\""),
                good.replace("\"account_id\":\"broken\"", "\"account_id\":\"" + "a".repeat(65) + "\""),
                good.replace("account_session_key", "no_such_method"),
                good.replace("account_session_key", "account_session_key\\n"),
                good.replace("key of broken", ""),
                good.replace("key of broken", "key\\u0000"),
                good.replace("key of broken", "key\\r\\nbroken"),
                good.replace("MT5", "MT6"),
                good.replace("\"TradeAgent\"", "\"Trade\\u001bAgent\""),
                good.replace("\"1.0.0\"", "\"1.0.0\\r\""),
                good.replace("4410", "\"4410\""),
                good.replaceFirst("\\{", "{\"tenant_id\":\"../etc\","),
                good.replaceFirst("\\{", "{\"sandbox\":\"yes\","));
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void whatBreaksTheFormNamesThePlaceAndReachesNobody(String body) {
        Gateway.Answer answer = gateway.post(body);

        assertProblem(answer, 400, "validation_failed");
        assertThat(answer.json().path("errors").get(0).path("field").stringValue())
                .isNotEmpty();
        assertThat(answer.json().path("errors").get(0).path("message").stringValue())
                .isNotEmpty();
        assertThat(answer.http().body()).doesNotContain("key of broken");
        assertThat(platform.seen("broken", SessionRequested.class)).isEmpty();
    }

    @Test
    void aBodyIsBounded() {
        String tooLong = body("long").replace("1.0.0", "1".repeat(65_536));

        assertProblem(gateway.post(tooLong), 413, "payload_too_large");
        Gateway.Answer chunked = gateway.send(gateway.request(Gateway.SESSIONS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(tooLong.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        assertProblem(chunked, 413, "payload_too_large");
    }

    @Test
    void aBodyIsDeclaredAsJson() {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(body("typed"));

        assertProblem(
                gateway.send(gateway.request(Gateway.SESSIONS)
                        .header("Content-Type", "text/plain")
                        .POST(body)),
                415,
                "unsupported_media_type");
        assertProblem(gateway.send(gateway.request(Gateway.SESSIONS).POST(body)), 415, "unsupported_media_type");
        assertThat(gateway.send(gateway.request(Gateway.SESSIONS)
                                .header("Content-Type", "application/json; charset=utf-8")
                                .POST(body))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theAccountBesideTheBodyOrTokenMustMatch() {
        String token = gateway.createSession("matching").text("session_token");

        assertProblem(gateway.post(body("matching"), "X-TradeAgent-Account", "other"), 403, "account_mismatch");
        assertProblem(
                gateway.send(gateway.request(Gateway.CURRENT)
                        .header("Authorization", "Bearer " + token)
                        .header("X-TradeAgent-Account", "other")),
                403,
                "account_mismatch");
        assertThat(gateway.send(gateway.request(Gateway.CURRENT)
                                .header("Authorization", "bearer " + token)
                                .header("X-TradeAgent-Account", "matching"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenThereIsNoSession() {
        Gateway.Answer missing = gateway.send(gateway.request(Gateway.CURRENT));

        assertProblem(missing, 401, "token_missing");
        assertThat(missing.http().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertProblem(
                gateway.send(gateway.request(Gateway.CURRENT).header("Authorization", "Basic YTpi")),
                401,
                "token_missing");
        assertProblem(gateway.get(Gateway.CURRENT, "nonsense"), 401, "token_invalid");
        assertProblem(
                gateway.send(gateway.request(Gateway.CURRENT)
                        .header("Authorization", "Bearer x")
                        .DELETE()),
                401,
                "token_invalid");
    }

    @Test
    void aTokenOfAnotherDeploymentIsWorthNothing(Live.Stage stage) {
        String token = gateway.createSession("foreign").text("session_token");
        try (Gateway other = stage.gateway("tradeagent.gateway.token-key=another-token-key-another-token-key")) {
            assertProblem(other.get(Gateway.CURRENT, token), 401, "token_invalid");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox_mismatch,409",
        "idempotency_conflict,422",
        "session_terminated,401",
        "rate_limited,429",
        "some_code_of_tomorrow,500"
    })
    void whatTheSessionMachineRefusesHasItsStatus(String code, int status) {
        platform.refuse("refused-" + code, code);

        Gateway.Answer answer = gateway.createSession("refused-" + code);

        assertProblem(answer, status, status == 500 ? "internal_error" : code);
    }

    @Test
    void whatNobodyAnswersMayNotBeDurable(Live.Stage stage) {
        platform.silence("silent");
        try (Gateway quick = stage.gateway("tradeagent.gateway.request-timeout=300ms")) {
            assertProblem(quick.createSession("silent"), 503, "not_durable");
        }
    }

    @Test
    void headersHaveTheirForm() {
        assertProblem(gateway.post(body("formed"), "X-TradeAgent-Sandbox", "maybe"), 400, "validation_failed");
        assertProblem(gateway.post(body("formed"), "Idempotency-Key", "k".repeat(129)), 400, "validation_failed");
        assertThat(gateway.post(body("formed"), "X-TradeAgent-Request-ID", "with space")
                        .http()
                        .headers()
                        .firstValue("X-TradeAgent-Request-ID")
                        .orElse(""))
                .doesNotContain(" ");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(gateway.send(gateway.request("/nowhere")), 404, "not_found");
        assertProblem(gateway.send(gateway.request(Gateway.CURRENT + "/nowhere")), 404, "not_found");
    }

    @Test
    void methodsAreBounded() {
        Gateway.Answer answer = gateway.send(gateway.request(Gateway.SESSIONS));

        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.http().headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void sessionsOfOneSourceAreLimited(Live.Stage stage) {
        try (Gateway strict = stage.gateway(
                "tradeagent.gateway.admission.creation-burst=2",
                "tradeagent.gateway.admission.creations-per-second=0.01")) {
            strict.createSession("many");
            strict.createSession("many");
            Gateway.Answer third = strict.createSession("many");

            assertProblem(third, 429, "rate_limited");
            assertThat(third.http().headers().firstValue("Retry-After")).hasValue("100");
        }
    }

    @Test
    void requestsThatWaitAreLimited(Live.Stage stage) {
        platform.silence("queued");
        try (Gateway narrow = stage.gateway("tradeagent.gateway.outstanding-requests=1")) {
            // Until it is ready, it asks something itself.
            await().until(() -> narrow.send(narrow.request("/readyz")).status() == 200);
            var first = java.util.concurrent.CompletableFuture.supplyAsync(() -> narrow.createSession("queued"));
            platform.awaitSeen("queued", SessionRequested.class, 1);

            assertProblem(narrow.createSession("queued"), 429, "rate_limited");
            assertProblem(first.join(), 503, "not_durable");
        }
    }

    @Test
    void whatIsNotHttpIsRefusedByTheContainer() {
        assertProblem(gateway.send(gateway.request("/ea-gateway/v1/%2e%2e/x")), 400, "validation_failed");
        try (Wire wire = new Wire(gateway.port())) {
            assertThat(wire.send("NONSENSE\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "request_id");
        }
        assertThat(gateway.createSession("after-nonsense").status()).isEqualTo(201);
    }
}
