package io.tradeagent.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class ProvisionTopicsIT {

    @Test
    void createsTheTopicsOnceAndTellsWhenTheyDoNotFit() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Map<String, String> defaults = Map.of("TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
            assertThat(ProvisionTopics.run(defaults)).isZero();
            assertThat(ProvisionTopics.run(defaults)).isZero();
            assertThat(admin.listTopics().names().get()).contains(Topic.EA_INBOUND.topicName());
            assertThat(ProvisionTopics.run(Map.of(
                            "TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS",
                            kafka.bootstrapServers(),
                            "TRADEAGENT_TOPICS_ACCOUNT_PARTITIONS",
                            "5")))
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        assertThat(ProvisionTopics.run(Map.of())).isEqualTo(1);
        assertThat(ProvisionTopics.run(Map.of(
                        "TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                        "TRADEAGENT_TOPICS_REPLICATION_FACTOR", "many")))
                .isEqualTo(1);
        assertThat(ProvisionTopics.run(Map.of(
                        "TRADEAGENT_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                        "TRADEAGENT_TOPICS_REPLICATION_FACTOR", "65537")))
                .isEqualTo(1);
    }
}
