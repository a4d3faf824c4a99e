package io.tradeagent.streams.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.streams.StreamsRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything of a Streams service but its topology, which it brings as a {@link StreamsService}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamsServiceSettings.class)
public class StreamsServiceConfiguration {

    @Bean
    HttpSchemaRegistry schemaRegistry(StreamsServiceSettings settings) {
        return new HttpSchemaRegistry(settings.schemaRegistry().url());
    }

    @Bean(destroyMethod = "")
    StreamsRunner streamsRunner(StreamsService service, StreamsServiceSettings settings) {
        return new StreamsRunner(service.topology(), settings.forApplication(service.applicationId()));
    }

    @Bean
    StreamsLifecycle streamsLifecycle(
            StreamsRunner runner, StreamsServiceSettings settings, SchemaRegistry registry, StreamsService service) {
        return new StreamsLifecycle(runner, settings, registry, service.written());
    }

    @Bean(destroyMethod = "close")
    KafkaStreamsMetrics kafkaStreamsMetrics(StreamsRunner runner, MeterRegistry meters) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(runner.streams());
        metrics.bindTo(meters);
        return metrics;
    }

    /** For readiness: every task is restored and runs. */
    @Bean
    HealthIndicator streamsReadyHealthIndicator(StreamsRunner runner) {
        return () -> report(runner.ready(), runner);
    }

    /** For liveness: down only where a new start is the only way to be well again. */
    @Bean
    HealthIndicator streamsAliveHealthIndicator(StreamsRunner runner) {
        return () -> report(runner.alive(), runner);
    }

    private static Health report(boolean well, StreamsRunner runner) {
        return (well ? Health.up() : Health.down())
                .withDetail("state", runner.state())
                .build();
    }
}
