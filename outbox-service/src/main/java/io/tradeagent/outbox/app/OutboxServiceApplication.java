package io.tradeagent.outbox.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.outbox.stream.OutboxTopology;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.streams.app.StreamsService;
import io.tradeagent.streams.app.StreamsServiceConfiguration;
import io.tradeagent.streams.app.StreamsServiceSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** outbox-service as a service. Nothing is scanned for: other services may be on the same class path. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(OutboxSettings.class)
@Import(StreamsServiceConfiguration.class)
public class OutboxServiceApplication {

    /** Starts the service and keeps it running. */
    public static void main(String... args) {
        start(args);
    }

    /**
     * Starts the service in this process; {@code /readyz} says when its state is restored.
     *
     * @param args configuration as {@code --key=value}
     * @return the running service; closing it stops it
     */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(OutboxServiceApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=outbox-service,application")
                .run(args);
    }

    @Bean
    StreamsService service(
            SchemaRegistry registry, OutboxSettings outbox, StreamsServiceSettings platform, MeterRegistry meters) {
        OutboxTopology topology = new OutboxTopology(
                registry, outbox, outbox.commandMemory(), platform.layout(), new OutboxMetrics(meters));
        return new StreamsService(OutboxTopology.SERVICE, topology.build(), OutboxTopology.WRITTEN);
    }
}
