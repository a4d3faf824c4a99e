package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.tradeagent.gateway.authentication.Argon2idHash;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Limits that many clients share, as clients and operators see them. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {

    private static final int EVENTS_PER_SECOND = 20;
    private static final int REQUESTS_PER_SECOND = 50;
    private static final String OWNERS_KEY = "2026.a-registered-key-that-nobody-guesses";

    private final Gateway gateway;

    LimitsIT(Live.Stage stage, @TempDir Path directory) throws IOException {
        Path keys = directory.resolve("keys.json");
        Files.writeString(keys, """
                {"keys":[{"tenant":"sprayed","account":"owner","key_id":"2026","hash":"%s"}]}
                """.formatted(
                        Argon2idHash.of(OWNERS_KEY, new SecureRandom()).phc()));
        gateway = stage.gateway(
                "tradeagent.gateway.auth.pre-shared-key.file=" + keys,
                "tradeagent.gateway.auth.tenants.sprayed.methods=pre_shared_key",
                "tradeagent.gateway.auth.lockout.source-failures=3",
                "tradeagent.gateway.connection.events-per-second=" + REQUESTS_PER_SECOND,
                "tradeagent.gateway.connection.bad-frames-per-minute=2",
                "tradeagent.gateway.connection.most-unanswered=1",
                "tradeagent.gateway.admission.waiting-polls=1",
                "tradeagent.gateway.tenant.creation-burst=2",
                "tradeagent.gateway.tenant.creations-per-second=0.01",
                "tradeagent.gateway.tenant.events-per-second=" + EVENTS_PER_SECOND);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private Gateway.Answer create(String tenant, String account) {
        String request = Gateway.sessionRequest(account);
        return gateway.post(request.replaceFirst("\\{", "{\"tenant_id\":\"" + tenant + "\","));
    }

    private String token(String tenant, String account) {
        return create(tenant, account).text("session_token");
    }

    private Gateway.Answer submit(String token, int events) {
        String batch = IntStream.range(0, events)
                .mapToObj(i -> Events.summary("e-" + i))
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
        return gateway.send(gateway.request(Gateway.CURRENT + "/events")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(batch)));
    }

    private static void assertLimited(Gateway.Answer answer, String retryAfter) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("code")).isEqualTo("rate_limited");
        assertThat(answer.http().headers().firstValue("Retry-After")).hasValue(retryAfter);
    }

    @Test
    void sessionsOfOneTenantAreLimitedAndItsNeighboursAreNot() {
        assertThat(create("crowded", "t-1").status()).isEqualTo(201);
        assertThat(create("crowded", "t-2").status()).isEqualTo(201);

        assertLimited(create("crowded", "t-3"), "100");

        assertThat(create("spacious", "t-4").status()).isEqualTo(201);
        assertThat(gateway.limited("tenant_creations")).isOne();
    }

    @Test
    void batchesOfOneTenantAreLimitedTogether() {
        String one = token("batches", "b-1");
        String other = token("batches", "b-2");

        assertThat(submit(one, 2 * EVENTS_PER_SECOND).status()).isEqualTo(200);
        Gateway.Answer late = submit(other, EVENTS_PER_SECOND);

        assertThat(late.json().toString()).contains("rate_limited");
        assertThat(gateway.limited("tenant_events")).isPositive();
    }

    @Test
    void pollsThatWaitAreLimitedAndThoseThatDoNotAreNot() {
        String one = token("polls", "w-1");
        String other = token("polls", "w-2");
        CompletableFuture<Gateway.Answer> first = pollLater(one);
        await().until(() -> waiting() == 1);

        assertLimited(poll(other, 20_000), "5");
        assertThat(gateway.limited("source_waiting_polls")).isOne();
        assertThat(poll(other, 0).status()).isEqualTo(200);

        CompletableFuture<Gateway.Answer> second = pollLater(one);
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(waiting()).isOne();
        assertThat(poll(one, 0).status()).isEqualTo(200);
        assertThat(second.join().status()).isEqualTo(200);
        assertThat(waiting()).isZero();
    }

    @Test
    void requestsThatTheSessionMachineHearsOfCountLikeEvents() {
        String token = token("asking", "r-1");

        List<CompletableFuture<Integer>> asked = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> gateway.get(Gateway.CURRENT, token).status(), Thread::startVirtualThread))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join)).contains(200, 429);

        assertThat(gateway.limited("tenant_events") + gateway.limited("session_events"))
                .isPositive();
    }

    @Test
    void whatASocketSendsIsCountedWhereItIsTooMuch() {
        try (Ea ea = gateway.connect(token("frames", "f-1"))) {
            IntStream.range(0, 10).forEach(i -> ea.send(Events.summary("e-" + i)));
            ea.awaitFrames(10);
            assertThat(gateway.limited("unanswered_events")).isPositive();
            IntStream.range(0, 3).forEach(i -> ea.send("not JSON"));
            assertThat(ea.awaitClose().reason()).isEqualTo("too_many_bad_frames");
            assertThat(gateway.limited("bad_frames")).isOne();
        }
    }

    @Test
    void aFrameThatIsTooLargeIsCounted() {
        try (Ea ea = gateway.connect(token("large", "l-1"))) {
            ea.send("x".repeat(65_537));

            assertThat(ea.awaitClose().code()).isEqualTo(1009);
            await().ignoreException(MeterNotFoundException.class)
                    .until(() -> gateway.counted("tradeagent.gateway.frames.bad", "code", "payload_too_large") == 1);
        }
    }

    @Test
    void whoTriesOneKeyWithManyAccountsIsLockedOutFromAll() {
        for (int i = 0; i < 3; i++) {
            assertThat(present("victim-" + i, "2026.a-popular-key").status()).isEqualTo(401);
        }

        Gateway.Answer locked = present("owner", OWNERS_KEY);

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text("code")).isEqualTo("rate_limited");
        assertThat(locked.http().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(90L, 100L);
        assertThat(gateway.limited("source_failures")).isOne();
        assertThat(gateway.counted(
                        "tradeagent.gateway.authentication.locked.out",
                        "method",
                        "pre_shared_key",
                        "limit",
                        "source_failures"))
                .isOne();
    }

    private Gateway.Answer present(String account, String key) {
        return gateway.post("""
                {"tenant_id":"sprayed","account_id":"%s","auth_method":"pre_shared_key","auth_key":"%s","platform":"MT5"}
                """.formatted(account, key));
    }

    private double waiting() {
        return gateway.measured("tradeagent.gateway.polls.waiting");
    }

    private Gateway.Answer poll(String token, int waitMillis) {
        return gateway.get(Gateway.CURRENT + "/outbox?wait_ms=" + waitMillis, token);
    }

    private CompletableFuture<Gateway.Answer> pollLater(String token) {
        return CompletableFuture.supplyAsync(() -> poll(token, 20_000));
    }

    @Test
    void socketsOfOneTenantAreSlowedAndNothingIsRefused() {
        try (Ea one = gateway.connect(token("sockets", "s-1"));
                Ea other = gateway.connect(token("sockets", "s-2"))) {
            long start = System.nanoTime();
            IntStream.range(0, EVENTS_PER_SECOND).forEach(i -> {
                one.send(Events.summary("e-" + i));
                other.send(Events.summary("e-" + i));
            });

            assertThat(one.awaitFrames(EVENTS_PER_SECOND))
                    .allMatch(ack -> ack.toString().contains("accepted"));
            assertThat(other.awaitFrames(EVENTS_PER_SECOND))
                    .allMatch(ack -> ack.toString().contains("accepted"));
            assertThat(System.nanoTime() - start).isGreaterThan(500_000_000L);
            await().until(() -> gateway.limited("tenant_events") > 0);
        }
    }
}
