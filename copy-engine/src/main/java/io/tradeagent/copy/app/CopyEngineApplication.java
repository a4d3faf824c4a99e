package io.tradeagent.copy.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.copy.stream.CopyTopology;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.streams.app.StreamsService;
import io.tradeagent.streams.app.StreamsServiceConfiguration;
import io.tradeagent.streams.app.StreamsServiceSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** copy-engine as a service. Nothing is scanned for: other services may be on the same class path. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StreamsServiceConfiguration.class)
public class CopyEngineApplication {

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
        return new SpringApplicationBuilder(CopyEngineApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=copy-engine,application")
                .run(args);
    }

    @Bean
    StreamsService service(SchemaRegistry registry, StreamsServiceSettings platform, MeterRegistry meters) {
        CopyTopology topology = new CopyTopology(registry, platform.layout(), new CopyMetrics(meters));
        return new StreamsService(CopyTopology.SERVICE, topology.build(), CopyTopology.WRITTEN);
    }
}
