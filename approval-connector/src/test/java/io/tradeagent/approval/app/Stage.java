package io.tradeagent.approval.app;

import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import io.tradeagent.kafka.embedded.EmbeddedKafka;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import io.tradeagent.servicebus.EmulatorConfig;
import io.tradeagent.servicebus.ServiceBusEmulator;
import io.tradeagent.servicebus.entity.EntitySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** A real broker, a Service Bus emulator and a registry that can be stopped and started again where they were. */
final class Stage implements AutoCloseable {

    static final int PARTITIONS = 4;
    static final String KEY = "c2VjcmV0LW9mLXRoZS1zZXJ2aWNlLWJ1cw==";
    static final Duration LOCK = Duration.ofSeconds(3);
    static final int MAX_DELIVERIES = 3;

    private final Path directory;
    private final RegistryStandIn registry = new RegistryStandIn();
    private int kafkaPort;
    private int serviceBusPort;
    private @Nullable EmbeddedKafka kafka;
    private @Nullable ServiceBusEmulator serviceBus;

    /** @param directory keeps what the parts keep */
    Stage(Path directory) {
        this.directory = directory;
    }

    static Stage withEverything(Path directory) {
        Stage stage = new Stage(directory);
        stage.startServiceBus();
        stage.startKafka();
        return stage;
    }

    void startKafka() {
        EmbeddedKafka started = EmbeddedKafka.builder()
                .port(kafkaPort)
                .dataDirectory(directory.resolve("kafka"))
                .start();
        kafka = started;
        kafkaPort = started.port();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(new TopicLayout(PARTITIONS, PARTITIONS, (short) 1));
        }
    }

    void stopKafka() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }

    void startServiceBus() {
        ServiceBusEmulator started = ServiceBusEmulator.builder()
                .port(serviceBusPort)
                .sharedAccessKey("test", KEY)
                .config(EmulatorConfig.builder()
                        .subscription(
                                "ea-auth-approvals",
                                "session-approvals",
                                EntitySettings.defaults().lockDuration(LOCK).maxDeliveryCount(MAX_DELIVERIES))
                        .build())
                .dataDirectory(directory.resolve("service-bus"))
                .start();
        serviceBus = started;
        serviceBusPort = started.port();
    }

    void stopServiceBus() {
        if (serviceBus != null) {
            serviceBus.close();
            serviceBus = null;
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    String connectionString() {
        return "Endpoint=sb://localhost:" + serviceBusPort + ";SharedAccessKeyName=test;SharedAccessKey=" + KEY
                + ";UseDevelopmentEmulator=true";
    }

    RegistryStandIn registry() {
        return registry;
    }

    ServiceBusClientBuilder clients() {
        return new ServiceBusClientBuilder()
                .retryOptions(new AmqpRetryOptions().setTryTimeout(Duration.ofSeconds(5)))
                .connectionString(connectionString());
    }

    String[] arguments() {
        return List.of(
                        "--tradeagent.kafka.bootstrap-servers=" + bootstrapServers(),
                        "--tradeagent.schema-registry.url=" + registry.url(),
                        "--tradeagent.topics.account-partitions=" + PARTITIONS,
                        "--tradeagent.service-bus.connection-string=" + connectionString())
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        stopServiceBus();
        stopKafka();
        registry.close();
    }
}
