package io.tradeagent.streams.app;

import io.tradeagent.schemas.topics.TopicProvisioner;
import io.tradeagent.streams.StreamsRunner;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/** Starts the topology with the service, once the topics are as they have to be, and finishes its transaction before the service ends. */
final class StreamsLifecycle implements SmartLifecycle {

    private final StreamsRunner runner;
    private final StreamsServiceSettings settings;
    private volatile boolean running;

    StreamsLifecycle(StreamsRunner runner, StreamsServiceSettings settings) {
        this.runner = runner;
        this.settings = settings;
    }

    @Override
    public void start() {
        Map<String, Object> cluster =
                Map.of("bootstrap.servers", settings.kafka().bootstrapServers());
        try (Admin admin = Admin.create(cluster)) {
            new TopicProvisioner(admin).ensure(settings.layout());
        }
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
