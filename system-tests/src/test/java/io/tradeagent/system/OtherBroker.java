package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import io.tradeagent.system.Ea.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The platform over a broker that is not its own: every service is a process that knows that broker alone. The registry and the
 * Service Bus are those of a platform that was started without services.
 */
final class OtherBroker implements AutoCloseable {

    private static final String GATEWAY = "edge-gateway";
    private static final List<String> SERVICES =
            List.of("session-streams", "outbox-service", "copy-engine", "approval-connector", GATEWAY);

    private final Platform platform;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

    private OtherBroker(Path directory) {
        this.platform = Platform.up(
                directory.resolve("data"),
                Map.of(),
                SERVICES.stream()
                        .flatMap(service -> java.util.stream.Stream.of("--without", service))
                        .toArray(String[]::new));
    }

    /** Creates the topics there and starts all services. */
    static OtherBroker joinedBy(Path directory, String bootstrapServers) throws Exception {
        OtherBroker other = new OtherBroker(directory);
        try {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
                new TopicProvisioner(admin).ensure(new TopicLayout(4, 4, (short) 1));
            }
            other.announce(bootstrapServers);
            SERVICES.forEach(other::start);
            other.services.values().forEach(ServiceProcess::awaitReady);
            return other;
        } catch (Exception | Error e) {
            other.close();
            throw e;
        }
    }

    /** Everything that joins the platform from now on reads this. */
    private void announce(String bootstrapServers) throws IOException {
        ObjectNode runtime = ((ObjectNode) platform.runtime()).put("kafka", bootstrapServers);
        Files.writeString(platform.data().resolve("runtime.json"), runtime.toString());
    }

    private void start(String service) {
        services.put(service, ServiceProcess.start(service, platform.data(), Map.of()));
    }

    private URI gateway() {
        return Objects.requireNonNull(services.get(GATEWAY)).awaitReady();
    }

    /** An EA waits, is approved, is acknowledged, gets an order and says what became of it. */
    void playTheMainScenario() {
        Ea ea = new Ea(gateway(), "80001", "key-of-80001");
        Session session = ea.createSession();
        assertThat(session.status()).isEqualTo("pending");
        try (Stream stream = session.connect(0);
                Heartbeats alive = Heartbeats.over(stream);
                Operator operator = new Operator(platform.serviceBus())) {
            assertThat(sequence(stream.ask(Ea.initRequest()))).isEqualTo(1);
            operator.approve(ea.account(), session.fingerprint());
            stream.await1("InitAck");
            String command = OrderTicket.buy("0.10").issue(platform, ea);
            JsonNode order = stream.await1("OrderCommand");
            assertThat(order.path("payload").path("command_id").asString()).isEqualTo(command);
            assertThat(sequence(order)).isEqualTo(1);
            assertThat(sequence(stream.ask(Ea.commandAck(order, "executed")))).isEqualTo(2);
        }
    }

    private static long sequence(JsonNode frame) {
        return frame.path("sequence").asLong();
    }

    /** Services first: they still talk to the registry. */
    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
        platform.close();
    }
}
