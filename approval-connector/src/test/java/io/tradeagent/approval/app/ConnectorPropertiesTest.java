package io.tradeagent.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.approval.SignatureRule;
import io.tradeagent.approval.servicebus.ServiceBusAccess.ByEntraId;
import io.tradeagent.approval.servicebus.ServiceBusAccess.BySharedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

class ConnectorPropertiesTest {

    private static final String CONNECTION_STRING =
            "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=c2VjcmV0";

    private static final String SECRET = "ab".repeat(32);

    @Test
    void takesEachKeyFromTheEnvironment() {
        ConnectorProperties properties = bind(Map.of(
                "TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "TRADEAGENT_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7",
                "TRADEAGENT_TOPICS_ACCOUNT_PARTITIONS", "12",
                "TRADEAGENT_SERVICE_BUS_CONNECTION_STRING", CONNECTION_STRING,
                "TRADEAGENT_SERVICE_BUS_TOPIC", "t",
                "TRADEAGENT_SERVICE_BUS_SUBSCRIPTION", "s",
                "TRADEAGENT_SERVICE_BUS_LOCK_RENEWAL_LIMIT", "2h"));
        assertThat(properties.inboundTopic().bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(properties.inboundTopic().partitions()).isEqualTo(12);
        assertThat(properties.schemaRegistry().url()).hasHost("registry");
        assertThat(properties.subscription().access()).isEqualTo(new BySharedKey(CONNECTION_STRING));
        assertThat(properties.subscription().topic()).isEqualTo("t");
        assertThat(properties.subscription().name()).isEqualTo("s");
        assertThat(properties.subscription().lockRenewalLimit()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void logsInByEntraIdWhereThereIsANamespaceAndAnEmptyConnectionString() {
        ConnectorProperties properties = bind(Map.of(
                "TRADEAGENT_SERVICE_BUS_NAMESPACE", "acme.servicebus.windows.net",
                "TRADEAGENT_SERVICE_BUS_CONNECTION_STRING", ""));
        assertThat(properties.subscription().access()).isEqualTo(new ByEntraId("acme.servicebus.windows.net"));
        assertThat(properties.subscription().topic()).isEqualTo("ea-auth-approvals");
        assertThat(properties.subscription().name()).isEqualTo("session-approvals");
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThatThrownBy(() -> bind(Map.of(
                        "TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS", "",
                        "TRADEAGENT_TOPICS_ACCOUNT_PARTITIONS", "0",
                        "TRADEAGENT_SERVICE_BUS_TOPIC", " ",
                        "TRADEAGENT_SERVICE_BUS_LOCK_RENEWAL_LIMIT", "0s")))
                .rootCause()
                .hasMessageContainingAll(
                        "tradeagent.kafka.bootstrap-servers",
                        "tradeagent.topics.account-partitions",
                        "one of tradeagent.service-bus.connection-string and",
                        "tradeagent.service-bus.topic",
                        "tradeagent.service-bus.lock-renewal-limit");
    }

    @Test
    void neverShowsTheConnectionString() {
        ConnectorProperties properties = bind(Map.of("TRADEAGENT_SERVICE_BUS_CONNECTION_STRING", CONNECTION_STRING));
        assertThat(properties.toString()).contains("<redacted>").doesNotContain("c2VjcmV0");
        assertThat(properties.subscription().toString()).contains("<redacted>").doesNotContain("c2VjcmV0");
    }

    @Test
    void takesKeysFromTheEnvironmentOrFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("keys"), "ops-2026=" + SECRET);
        assertThat(signature(Map.of()).rule()).isEqualTo(SignatureRule.NONE);
        assertThat(signature(Map.of("TRADEAGENT_SERVICE_BUS_SIGNATURE_KEYS", "ops-2026=" + SECRET))
                        .rule())
                .hasToString("SignatureRule[keys=Keyring[keys=[SigningKey[ops-2026]]], unsigned=ACCEPTED]");
        assertThat(signature(Map.of(
                                "TRADEAGENT_SERVICE_BUS_SIGNATURE_KEYS", "",
                                "TRADEAGENT_SERVICE_BUS_SIGNATURE_KEYS_FILE", file.toString(),
                                "TRADEAGENT_SERVICE_BUS_SIGNATURE_REQUIRED", "true"))
                        .rule())
                .hasToString("SignatureRule[keys=Keyring[keys=[SigningKey[ops-2026]]], unsigned=REFUSED]");
    }

    @Test
    void namesWhatIsWrongWithKeysWithoutRepeatingThem() {
        String variable = "TRADEAGENT_SERVICE_BUS_SIGNATURE_KEYS";
        assertViolates("required needs", Map.of("TRADEAGENT_SERVICE_BUS_SIGNATURE_REQUIRED", "true"));
        assertViolates("only one of", Map.of(variable, "a=" + SECRET, variable + "_FILE", "keys"));
        assertViolates("keys-file cannot be read", Map.of(variable + "_FILE", "/nowhere/keys"));
        assertViolates("keys: key a must have at least 32 bytes", Map.of(variable, "a=" + SECRET + "g"));
        assertThat(signature(Map.of(variable, "a=" + SECRET)).toString()).doesNotContain(SECRET);
    }

    private static void assertViolates(String violation, Map<String, Object> environment) {
        assertThatThrownBy(() -> signature(environment))
                .rootCause()
                .hasMessageContaining(violation)
                .hasMessageNotContaining(SECRET);
    }

    private static SignatureSettings signature(Map<String, Object> environment) {
        Map<String, Object> all = new HashMap<>(environment);
        all.put("TRADEAGENT_SERVICE_BUS_NAMESPACE", "acme.servicebus.windows.net");
        return bind(all).serviceBus().signature();
    }

    private static ConnectorProperties bind(Map<String, Object> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        try {
            new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("approval-connector.yml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("tradeagent", ConnectorProperties.class);
    }
}
