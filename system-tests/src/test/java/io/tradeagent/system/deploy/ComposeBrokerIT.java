package io.tradeagent.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** The container's broker is to behave as the embedded one does, which everything else is tested with. */
class ComposeBrokerIT {

    /** Where the two live is their own. */
    private static final Set<String> PLACE = Set.of(
            "process.roles",
            "node.id",
            "controller.quorum.voters",
            "listeners",
            "advertised.listeners",
            "listener.security.protocol.map",
            "inter.broker.listener.name",
            "controller.listener.names",
            "log.dirs");

    @Test
    void setsTheBrokerAsTheEmbeddedOneIsSet() throws Exception {
        Map<String, String> set = new TreeMap<>();
        ComposeFile.read().service("kafka").environment().forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                set.put(property(name), value);
            }
        });
        Map<String, String> embedded = embeddedBroker();
        assertThat(embedded.keySet()).as("names of broker settings").containsAll(set.keySet());
        set.keySet().removeAll(PLACE);
        assertThat(set).hasSizeGreaterThan(12);
        assertThat(embedded).containsAllEntriesOf(set);
    }

    private static Map<String, String> embeddedBroker() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            ConfigResource broker = new ConfigResource(
                    ConfigResource.Type.BROKER,
                    admin.describeCluster().nodes().get().iterator().next().idString());
            return admin.describeConfigs(List.of(broker)).all().get().values().stream()
                    .flatMap(config -> config.entries().stream())
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    private static String property(String variable) {
        return variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
