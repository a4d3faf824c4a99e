package io.tradeagent.streams.app;

import io.tradeagent.schemas.serde.SchemaIds;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicProvisioner;
import io.tradeagent.streams.StreamsRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the topology with the service, once the topics are as they have to be and the schemas have their ids, and finishes its
 * transaction before the service ends.
 */
final class StreamsLifecycle implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StreamsRunner runner;
    private final StreamsServiceSettings settings;
    private final SchemaRegistry registry;
    private final List<Topic> written;
    private volatile boolean running;

    StreamsLifecycle(
            StreamsRunner runner, StreamsServiceSettings settings, SchemaRegistry registry, List<Topic> written) {
        this.runner = runner;
        this.settings = settings;
        this.registry = registry;
        this.written = written;
    }

    @Override
    public void start() {
        Map<String, Object> cluster =
                Map.of("bootstrap.servers", settings.kafka().bootstrapServers());
        try (Admin admin = Admin.create(cluster)) {
            new TopicProvisioner(admin).ensure(settings.layout());
        }
        SchemaIds.learn(registry, written, PATIENCE);
        runner.start();
        running = true;
    }

    @Override
    public void stop() {
        runner.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
