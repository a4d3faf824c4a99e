package io.tradeagent.session.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.session.stream.SessionTopology;
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

/** session-streams as a service. Nothing is scanned for: other services may be on the same class path. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(SessionSettings.class)
@Import(StreamsServiceConfiguration.class)
public class SessionStreamsApplication {

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
        return new SpringApplicationBuilder(SessionStreamsApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=session-streams,application")
                .run(args);
    }

    @Bean
    StreamsService service(
            SchemaRegistry registry, SessionSettings session, StreamsServiceSettings platform, MeterRegistry meters) {
        SessionTopology topology = new SessionTopology(
                registry, session, platform.topics().mailboxPartitions(), new SessionMetrics(meters));
        return new StreamsService(SessionTopology.SERVICE, topology.build(), SessionTopology.written());
    }
}
