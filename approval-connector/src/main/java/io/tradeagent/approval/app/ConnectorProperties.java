package io.tradeagent.approval.app;

import io.tradeagent.approval.DecisionContract;
import io.tradeagent.approval.kafka.InboundTopic;
import io.tradeagent.approval.servicebus.ConnectionString;
import io.tradeagent.approval.servicebus.ServiceBusAccess;
import io.tradeagent.approval.servicebus.Subscription;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration; defaults and explanations stand in {@code approval-connector.yml}.
 *
 * @param kafka the cluster
 * @param schemaRegistry the registry of its schemas
 * @param topics as they were created
 * @param serviceBus where decisions come from
 */
@ConfigurationProperties("tradeagent")
record ConnectorProperties(Kafka kafka, SchemaRegistry schemaRegistry, Topics topics, ServiceBus serviceBus) {

    /** @throws InvalidConfigurationException naming everything that is wrong, without repeating values */
    ConnectorProperties {
        List<String> violations = new ArrayList<>();
        require(!kafka.bootstrapServers.isBlank(), "tradeagent.kafka.bootstrap-servers is empty", violations);
        require(topics.accountPartitions > 0, "tradeagent.topics.account-partitions must be at least 1", violations);
        serviceBus.check(violations);
        if (!violations.isEmpty()) {
            throw new InvalidConfigurationException(violations);
        }
    }

    InboundTopic inboundTopic() {
        return new InboundTopic(kafka.bootstrapServers, topics.accountPartitions);
    }

    Subscription subscription() {
        return new Subscription(
                serviceBus.access(), serviceBus.topic, serviceBus.subscription, serviceBus.lockRenewalLimit);
    }

    DecisionContract contract() {
        return new DecisionContract(serviceBus.signature.rule());
    }

    private static void require(boolean holds, String violation, List<String> violations) {
        if (!holds) {
            violations.add(violation);
        }
    }

    /** The cluster's addresses. */
    record Kafka(String bootstrapServers) {}

    /** The registry's Confluent API. */
    record SchemaRegistry(URI url) {}

    /** The size of the topics. */
    record Topics(int accountPartitions) {}

    /** The subscription, and one of two ways to it. */
    record ServiceBus(
            @Nullable String connectionString,
            @Nullable String namespace,
            String topic,
            String subscription,
            Duration lockRenewalLimit,
            @DefaultValue SignatureSettings signature) {

        private void check(List<String> violations) {
            String prefix = "tradeagent.service-bus.";
            require(
                    isGiven(connectionString) != isGiven(namespace),
                    "one of " + prefix + "connection-string and " + prefix + "namespace is required, not both",
                    violations);
            if (connectionString != null && isGiven(connectionString)) {
                ConnectionString.problem(connectionString)
                        .ifPresent(problem -> violations.add(prefix + "connection-string " + problem));
            }
            require(!topic.isBlank(), prefix + "topic is empty", violations);
            require(!subscription.isBlank(), prefix + "subscription is empty", violations);
            require(lockRenewalLimit.isPositive(), prefix + "lock-renewal-limit must be positive", violations);
            signature.check(violations);
        }

        private ServiceBusAccess access() {
            if (connectionString != null && isGiven(connectionString)) {
                return new ServiceBusAccess.BySharedKey(connectionString);
            }
            if (namespace != null) {
                return new ServiceBusAccess.ByEntraId(namespace);
            }
            throw new IllegalStateException("unchecked configuration");
        }

        // An empty environment variable is how containers say "not set".
        private static boolean isGiven(@Nullable String value) {
            return value != null && !value.isBlank();
        }

        @Override
        public String toString() {
            return "ServiceBus[connectionString=" + (isGiven(connectionString) ? "<redacted>" : "none") + ", namespace="
                    + namespace + ", topic=" + topic + ", subscription=" + subscription + ", lockRenewalLimit="
                    + lockRenewalLimit + ", signature=" + signature + "]";
        }
    }
}
