package io.tradeagent.gateway.live;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import java.nio.file.Path;

/** A broker that can be stopped and started again, with its data and on its port. */
final class RestartableKafka implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedKafka running;

    RestartableKafka(Path data) {
        this.data = data;
        this.running = EmbeddedKafka.builder().dataDirectory(data).start();
        this.port = running.port();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void stop() {
        running.close();
    }

    void start() {
        running = EmbeddedKafka.builder().dataDirectory(data).port(port).start();
    }

    @Override
    public void close() {
        running.close();
    }
}
