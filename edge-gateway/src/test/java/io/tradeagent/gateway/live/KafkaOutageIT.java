package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes away and comes back: the edge says so, acknowledges nothing meanwhile, and goes on by itself. */
class KafkaOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void whatKafkaDoesNotConfirmIsNotDurable(@TempDir Path data) {
        try (RestartableKafka kafka = new RestartableKafka(data);
                RegistryServer registry = new RegistryServer();
                PlayedLog log = new PlayedLog(kafka.bootstrapServers(), registry.registry());
                PlayedPlatform platform = new PlayedPlatform(log);
                Gateway gateway = Gateway.start(
                        kafka.bootstrapServers(), registry.url(), "tradeagent.gateway.request-timeout=1s");
                Ea ea = gateway.connect(firstToken(gateway))) {
            kafka.stop();

            Gateway.Answer refused = gateway.createSession("outage");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("not_durable");
            ea.send(Events.summary("e-1"));
            assertThat(ea.awaitClose().code()).isEqualTo(1012);
            assertThat(ea.frames()).isEmpty();
            assertThat(status(gateway, "/readyz")).isEqualTo(503);
            assertThat(status(gateway, "/livez")).isEqualTo(200);

            kafka.start();
            await().atMost(PATIENCE).until(() -> gateway.createSession("outage").status() == 201);
            await().atMost(PATIENCE).until(() -> status(gateway, "/readyz") == 200);
        }
    }

    /** A new broker's first transaction takes longer than the short time that requests have here. */
    private static String firstToken(Gateway gateway) {
        return await().atMost(PATIENCE)
                .until(() -> gateway.createSession("outage"), answer -> answer.status() == 201)
                .text("session_token");
    }

    private static int status(Gateway gateway, String path) {
        return gateway.send(gateway.request(path)).status();
    }
}
