package io.tradeagent.gateway.app;

import io.tradeagent.schemas.topics.TopicLayout;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway shares with the rest of the platform.
 *
 * @param kafka the cluster
 * @param schemaRegistry where schemas have their ids
 * @param topics how large the topics are
 * @param session what clients are told about heartbeats
 */
@ConfigurationProperties("tradeagent")
public record PlatformSettings(
        @DefaultValue Kafka kafka,
        @DefaultValue SchemaRegistry schemaRegistry,
        @DefaultValue Topics topics,
        @DefaultValue Session session) {

    public PlatformSettings {
        new SettingViolations("tradeagent")
                .require(kafka.bootstrapServers() != null, "kafka.bootstrap-servers", "must be set")
                .require(schemaRegistry.url() != null, "schema-registry.url", "must be set")
                .requirePositive(session.heartbeatInterval(), "session.heartbeat-interval")
                .require(
                        session.heartbeatTimeout().compareTo(session.heartbeatInterval()) > 0,
                        "session.heartbeat-timeout",
                        "must be above the interval")
                .report();
    }

    /** @param bootstrapServers of the cluster */
    public record Kafka(@Nullable String bootstrapServers) {}

    /** @param url root of its Confluent API */
    public record SchemaRegistry(@Nullable URI url) {}

    /** The sizes that {@link TopicLayout} explains. */
    public record Topics(
            @DefaultValue("4") int accountPartitions,
            @DefaultValue("4") int mailboxPartitions,
            @DefaultValue("1") short replicationFactor) {

        TopicLayout layout() {
            return new TopicLayout(accountPartitions, mailboxPartitions, replicationFactor);
        }
    }

    /**
     * The rules of sessions as far as clients are told.
     *
     * @param heartbeatInterval between two heartbeats
     * @param heartbeatTimeout after which a silent session ends
     */
    public record Session(
            @DefaultValue("15s") Duration heartbeatInterval,
            @DefaultValue("45s") Duration heartbeatTimeout) {}
}
