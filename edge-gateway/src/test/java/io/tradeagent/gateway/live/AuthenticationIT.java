package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.gateway.authentication.Argon2idHash;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.session.SessionRequested;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every method on the live gateway, with an authorization server that really signs. Tenant acme has all methods, others the default. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationIT {

    private static final String REGISTERED = "2026.a-registered-key-that-nobody-guesses";

    private final Live.Stage stage;
    private final PlayedPlatform platform;
    private final Issuers issuers = new Issuers();
    private final Path keyFile;
    private final Gateway gateway;
    private final LogCapture log;
    /** Everything that was presented and must be found nowhere. */
    private final List<String> secrets = new ArrayList<>();

    AuthenticationIT(Live.Stage stage, @TempDir Path directory) throws IOException {
        this.stage = stage;
        this.platform = stage.platform();
        this.keyFile = directory.resolve("keys.json");
        register("registered", REGISTERED);
        String acme = "tradeagent.gateway.auth.tenants.acme.";
        this.gateway = stage.gateway(
                "house.password=the house's password",
                "tradeagent.gateway.auth.pre-shared-key.file=" + keyFile,
                "tradeagent.gateway.auth.lockout.failures=3",
                acme + "methods=pre_shared_key,broker_token,oauth_client_credentials,house_password",
                acme + "broker-token.issuer=" + issuers.issuer("broker"),
                acme + "broker-token.jwks-uri=" + issuers.jwks("broker"),
                acme + "broker-token.audience=" + Issuers.AUDIENCE,
                acme + "oauth-client-credentials.issuer=" + issuers.issuer("oauth"),
                acme + "oauth-client-credentials.audience=" + Issuers.AUDIENCE,
                acme + "oauth-client-credentials.scope=" + Issuers.SCOPE,
                "tradeagent.gateway.auth.tenants.dark.methods=broker_token",
                "tradeagent.gateway.auth.tenants.dark.broker-token.issuer=https://issuer.example",
                "tradeagent.gateway.auth.tenants.dark.broker-token.jwks-uri=http://127.0.0.1:1/jwks",
                "tradeagent.gateway.auth.tenants.dark.broker-token.audience=" + Issuers.AUDIENCE);
        this.log = LogCapture.listening();
    }

    @AfterAll
    void stop() {
        log.close();
        gateway.close();
        issuers.close();
    }

    private void register(String account, String key) throws IOException {
        Files.writeString(keyFile, """
                {"keys":[{"tenant":"acme","account":"%s","key_id":"2026","hash":"%s"}]}
                """.formatted(
                        account, Argon2idHash.of(key, new SecureRandom()).phc()));
    }

    private Gateway.Answer ask(String tenant, String account, String method, String key) {
        secrets.add(key);
        Gateway.Answer answer = gateway.post("""
                {"tenant_id":"%s","account_id":"%s","auth_method":"%s","auth_key":"%s","platform":"MT5"}
                """.formatted(tenant, account, method, key));
        assertThat(answer.http().body() + answer.http().headers()).doesNotContain(key);
        return answer;
    }

    private Gateway.Answer ask(String account, String method, String key) {
        return ask("acme", account, method, key);
    }

    private static void assertRefused(Gateway.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("token_invalid");
        assertThat(answer.text("detail")).isEqualTo("auth_key is not accepted for this account");
    }

    private double refusals(String method, String reason) {
        return gateway.counted("tradeagent.gateway.authentication.refused", "method", method, "reason", reason);
    }

    @Test
    void whoFailsIsWrittenIntoTheAuditTrail() {
        assertRefused(ask("audited", "pre_shared_key", "2026.not-the-key"));

        await().untilAsserted(() -> assertThat(auditOf("audited"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getAction()).isEqualTo(AuditAction.authentication_failed);
                    assertThat(entry.getTenantId()).isEqualTo("acme");
                    assertThat(entry.getAuthKeyFingerprint()).isNull();
                    assertThat(entry.getReferences()).containsEntry("source", "127.0.0.1");
                    assertThat(entry.getReferences()).containsEntry("auth_method", "pre_shared_key");
                    assertThat(entry.toString()).doesNotContain("not-the-key");
                }));
    }

    private List<AuditEntry> auditOf(String account) {
        List<AuditEntry> entries = new ArrayList<>();
        try (KafkaConsumer<String, AuditEntry> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stage.kafka().bootstrapServers()),
                new StringDeserializer(),
                AvroSerde.of(AuditEntry.class, stage.registry().registry()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.AUDIT.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            for (long read = 0; read < end; ) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    read++;
                    entries.add(record.value());
                }
            }
        }
        return entries.stream()
                .filter(entry -> entry.getAccountId().equals(account))
                .toList();
    }

    @Test
    void methodsAreEnabledTenantByTenant() {
        for (Gateway.Answer answer : List.of(
                ask("default", "own", "pre_shared_key", "2026.key"),
                ask("own", "account_session_key", "a key for no method"),
                ask("own", "no_such_method", "a key for no method"))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("validation_failed");
            assertThat(answer.json().path("errors").get(0).path("field").stringValue())
                    .isEqualTo("/auth_method");
        }
        assertThat(ask("default", "own", "account_session_key", "a key of mine").status())
                .isEqualTo(201);
    }

    @Test
    void aRegisteredKeyOpensItsAccount() throws IOException {
        Gateway.Answer first = ask("registered", "pre_shared_key", REGISTERED);
        assertThat(first.status()).isEqualTo(201);
        assertRefused(ask("unregistered", "pre_shared_key", REGISTERED));
        assertRefused(ask("registered", "pre_shared_key", REGISTERED + "!"));
        assertThat(refusals("pre_shared_key", "key_unknown")).isGreaterThanOrEqualTo(2);

        register("registered", "2026.the-key-after-the-rotation");
        // Tries before the change counts are failures, so there must not be many.
        await().pollDelay(Duration.ofMillis(1100))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> ask("registered", "pre_shared_key", "2026.the-key-after-the-rotation")
                                .status()
                        == 201);
        assertRefused(ask("registered", "pre_shared_key", REGISTERED));
        assertThat(ask("registered", "pre_shared_key", "2026.the-key-after-the-rotation")
                        .text("auth_key_fingerprint"))
                .isNotEqualTo(first.text("auth_key_fingerprint"));
    }

    @Test
    void aTokenOfTheBrokerOpensItsAccountAndEveryTokenIsTheSameIdentity() {
        Gateway.Answer first = ask("brokered", "broker_token", issuers.brokerToken("broker", "brokered"));
        Gateway.Answer later = ask("brokered", "broker_token", issuers.brokerToken("broker", "brokered"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(later.text("auth_key_fingerprint")).isEqualTo(first.text("auth_key_fingerprint"));
        assertThat(later.json().path("epoch").intValue()).isEqualTo(2);
    }

    @Test
    void aTokenThatIsNotForThisIsRefused() {
        assertRefused(ask("strict", "broker_token", issuers.brokerToken("broker", "another")));
        assertRefused(ask("strict", "broker_token", issuers.brokerToken("broker", "strict", "elsewhere", 300)));
        assertThat(refusals("broker_token", "account_mismatch")).isPositive();
        assertThat(refusals("broker_token", "audience_mismatch")).isPositive();

        assertRefused(ask("strict-2", "broker_token", issuers.brokerToken("broker", "strict-2", "tradeagent", -300)));
        assertRefused(ask("strict-2", "broker_token", issuers.brokerToken("impostor", "strict-2")));
        assertThat(platform.seen("strict", SessionRequested.class)).isEmpty();
        assertThat(platform.seen("strict-2", SessionRequested.class)).isEmpty();
    }

    @Test
    void anAccessTokenOpensItsAccount() {
        String token = issuers.accessToken("oauth", "authorized", "openid " + Issuers.SCOPE);

        assertThat(ask("authorized", "oauth_client_credentials", token).status())
                .isEqualTo(201);
        assertRefused(ask("authorized", "broker_token", token));
        assertRefused(ask(
                "unscoped", "oauth_client_credentials", issuers.accessToken("oauth", "unscoped", "openid profile")));
        assertThat(refusals("oauth_client_credentials", "scope_missing")).isOne();
    }

    @Test
    void whileAnIssuerIsDownNobodyIsRefusedNorLockedOut() {
        for (int i = 0; i < 5; i++) {
            Gateway.Answer answer = ask("dark", "waiting", "broker_token", issuers.brokerToken("broker", "waiting"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("authentication_unavailable");
            assertThat(answer.http().headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    @Test
    void whoGuessesIsLockedOut() {
        for (int i = 0; i < 3; i++) {
            assertRefused(ask("guessed", "pre_shared_key", "2026.guess-number-" + i));
        }
        Gateway.Answer locked = ask("guessed", "pre_shared_key", "2026.guess-number-4");

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text("code")).isEqualTo("rate_limited");
        assertThat(locked.http().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(290L, 300L);
        assertThat(ask("not-guessed", "house_password", "the house's password").status())
                .as("another account from the same address")
                .isEqualTo(201);
    }

    @Test
    void aMethodFromOutsideIsOneClassAndItsConfiguration() {
        assertThat(ask("outside", "house_password", "the house's password").status())
                .isEqualTo(201);
        assertRefused(ask("outside", "house_password", "another house's password"));
    }

    @Test
    void whatIsPresentedIsFoundNowhere() {
        String token = issuers.brokerToken("broker", "quiet");
        ask("quiet", "broker_token", token);
        ask("loud", "broker_token", token);
        ask("loud", "pre_shared_key", "2026.a-key-that-is-not-registered");
        ask("loud", "broker_token", token.substring(0, token.length() - 2));

        List<String> records = new ArrayList<>();
        platform.seen("quiet", SessionRequested.class).forEach(record -> records.add(record.toString()));
        assertThat(records).isNotEmpty();
        assertThat(log.lines())
                .anyMatch(line -> line.contains(
                        "Authentication of acme/loud from 127.0.0.1 by broker_token failed:" + " account_mismatch"));
        String everything = String.join("\n", log.lines()) + records + gateway.meters();
        assertThat(everything).contains("account_mismatch");
        for (String secret : secrets) {
            assertThat(everything).doesNotContain(secret);
        }
        for (String part : token.split("\\.")) {
            assertThat(everything).doesNotContain(part);
        }
    }
}
