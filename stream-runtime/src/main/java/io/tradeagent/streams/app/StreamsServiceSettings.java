package io.tradeagent.streams.app;

import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.streams.StreamsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a Streams service is told of the platform. All violations are reported at once.
 *
 * @param kafka the cluster
 * @param schemaRegistry where schemas have their ids
 * @param topics how large the topics are
 * @param streams how this instance runs
 */
@ConfigurationProperties("tradeagent")
public record StreamsServiceSettings(
        @DefaultValue Kafka kafka,
        @DefaultValue SchemaRegistry schemaRegistry,
        @DefaultValue Topics topics,
        @DefaultValue Streams streams) {

    public StreamsServiceSettings {
        List<String> violations = new ArrayList<>();
        if (kafka.bootstrapServers().isBlank()) {
            violations.add("tradeagent.kafka.bootstrap-servers must be set");
        }
        if (streams.threads() < 1) {
            violations.add("tradeagent.streams.threads must be 1 or more");
        }
        if (streams.standbys() < 0) {
            violations.add("tradeagent.streams.standbys must not be negative");
        }
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", violations));
        }
    }

    /** @param bootstrapServers of the cluster */
    public record Kafka(@DefaultValue("127.0.0.1:9092") String bootstrapServers) {}

    /** @param url root of its Confluent API */
    public record SchemaRegistry(
            @DefaultValue("http://127.0.0.1:8085/apis/ccompat/v7")
            URI url) {}

    /** The sizes that {@link TopicLayout} explains. */
    public record Topics(
            @DefaultValue("4") int accountPartitions,
            @DefaultValue("4") int mailboxPartitions,
            @DefaultValue("1") short replicationFactor) {}

    /**
     * @param stateDir where state stores live; a folder for one instance alone
     * @param threads stream threads
     * @param standbys copies of the stores that other instances keep warm, so that they can take over at once
     */
    public record Streams(
            @DefaultValue("state") Path stateDir,
            @DefaultValue("1") int threads,
            @DefaultValue("0") int standbys) {}

    /** How many partitions and replicas the topics have. */
    public TopicLayout layout() {
        return new TopicLayout(topics.accountPartitions, topics.mailboxPartitions, topics.replicationFactor);
    }

    StreamsSettings forApplication(String applicationId) {
        return new StreamsSettings(
                applicationId,
                kafka.bootstrapServers,
                streams.stateDir,
                streams.threads,
                topics.replicationFactor,
                streams.standbys);
    }
}
