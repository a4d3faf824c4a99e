package io.tradeagent.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The main scenario over Apache Kafka in a container. Compiled and run only with the profile {@code containers}, and skipped where
 * no Docker engine is.
 *
 * <p>Unverified: so far this has been compiled and skipped, never run with a Docker engine. {@link OtherBrokerIT} plays the same
 * scenario over an embedded broker.
 */
@Tag("containers")
class ContainersIT {

    /** The same as in {@code docker-compose.yml}. */
    private static final String IMAGE = "apache/kafka:4.2.1";

    /** Where the image's own would not do; also as in {@code docker-compose.yml}. */
    private static final Map<String, String> BROKER = Map.of(
            "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
            "KAFKA_DEFAULT_REPLICATION_FACTOR", "1",
            "KAFKA_MIN_INSYNC_REPLICAS", "1",
            "KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000",
            "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");

    @TempDir
    Path directory;

    @Test
    void theMainScenarioOverKafkaInAContainer() throws Exception {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "skipped: no Docker engine answers here, and " + IMAGE + " needs one");
        try (KafkaContainer kafka = new KafkaContainer(IMAGE).withEnv(BROKER)) {
            kafka.start();
            try (OtherBroker other = OtherBroker.joinedBy(directory, kafka.getBootstrapServers())) {
                other.playTheMainScenario();
            }
        }
    }
}
