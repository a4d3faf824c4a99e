package io.tradeagent.outbox.stream;

import static io.tradeagent.outbox.stream.Records.open;
import static io.tradeagent.outbox.stream.Records.pending;
import static io.tradeagent.outbox.stream.Records.ready;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.tradeagent.outbox.app.OutboxServiceApplication;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.topics.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it is started in production: configuration, health, topology, shutdown. */
class OutboxServiceIT {

    @TempDir
    Path directory;

    private final Platform platform = new Platform();
    private final RegistryStandIn registry = new RegistryStandIn(platform.registry());

    @AfterEach
    void stop() {
        registry.close();
        platform.close();
    }

    @Test
    void becomesReadyDeliversToTheAuthenticatedSessionAndStopsInTime() throws Exception {
        ConfigurableApplicationContext service = OutboxServiceApplication.start(arguments());
        int port = port(service);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> get(port, "/readyz") == 200);
            assertThat(get(port, "/livez")).isEqualTo(200);
            session(pending(1));
            order("o1");
            platform.awaitRecords(Topic.ORDER_DELIVERIES, OrderDelivery.class, 1);
            session(ready(1, 1, 0));
            assertThat(platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 1))
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.value().getConnectionId()).isEqualTo("c1");
                        assertThat(((Delivery) mail.value().getBody()).getSequence())
                                .isEqualTo(1);
                    });
        } finally {
            assertTimeout(Duration.ofSeconds(10), service::close);
        }
        assertThatThrownBy(() -> get(port, "/livez")).isInstanceOf(IOException.class);
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        try (ConfigurableApplicationContext service = OutboxServiceApplication.start(arguments())) {
            session(ready(1, 1, 0));
            order("o1");
            platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 1);
        }
        try (ConfigurableApplicationContext service = OutboxServiceApplication.start(arguments())) {
            order("o2");
            List<ConsumerRecord<String, Mail>> mail = platform.awaitRecords(Topic.GATEWAY_MAILBOX, Mail.class, 2);
            assertThat(mail)
                    .extracting(record -> ((Delivery) record.value().getBody()).getSequence())
                    .containsExactly(1L, 2L);
        }
    }

    private String[] arguments() {
        return new String[] {
            "--tradeagent.kafka.bootstrap-servers=" + platform.bootstrapServers(),
            "--tradeagent.schema-registry.url=" + registry.url(),
            "--tradeagent.streams.state-dir=" + directory.resolve("state"),
            // Nothing is sent again by itself while the test looks.
            "--tradeagent.outbox.redelivery-initial=60s"
        };
    }

    private void session(SessionState state) throws Exception {
        platform.send(Topic.SESSION_STATE, Records.IDENTITY, SessionState.class, state);
        platform.awaitConsumed(Topic.SESSION_STATE);
    }

    private void order(String id) throws Exception {
        platform.send(Topic.ORDER_COMMANDS, Records.KEY, OrderInstruction.class, open(id));
    }

    private static int port(ConfigurableApplicationContext service) {
        return requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
    }

    private static int get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
