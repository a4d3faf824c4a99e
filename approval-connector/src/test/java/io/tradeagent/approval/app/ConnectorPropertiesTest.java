package io.tradeagent.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.approval.servicebus.ServiceBusAccess.ByEntraId;
import io.tradeagent.approval.servicebus.ServiceBusAccess.BySharedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

class ConnectorPropertiesTest {

    private static final String CONNECTION_STRING =
            "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=c2VjcmV0";

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
