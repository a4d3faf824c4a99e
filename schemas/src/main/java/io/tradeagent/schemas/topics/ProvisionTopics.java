package io.tradeagent.schemas.topics;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Creates the topics of an installation and ends: 0 when every topic exists in its form, 1 with one line about why not. To be
 * run before the services where nobody else creates topics.
 *
 * <p>Environment, with the services' names: {@code TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS} (required), {@code
 * TRADEAGENT_TOPICS_ACCOUNT_PARTITIONS} (4), {@code TRADEAGENT_TOPICS_MAILBOX_PARTITIONS} (4), {@code
 * TRADEAGENT_TOPICS_REPLICATION_FACTOR} (1).
 */
public final class ProvisionTopics {

    private ProvisionTopics() {}

    /** @param args none */
    public static void main(String[] args) {
        System.exit(run(System.getenv()));
    }

    static int run(Map<String, String> environment) {
        String bootstrapServers = environment.get("TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS");
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            return fail("TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS is not set");
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            TopicLayout layout = TopicLayout.from(environment);
            new TopicProvisioner(admin).ensure(layout);
            System.out.println("Every topic exists: " + layout);
            return 0;
        } catch (KafkaException | TopicLayoutException | IllegalArgumentException e) {
            return fail(String.valueOf(e.getMessage()));
        }
    }

    private static int fail(String why) {
        System.err.println("Topics were not provisioned: " + why);
        return 1;
    }
}
