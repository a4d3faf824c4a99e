package io.tradeagent.gateway.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The edge gateway as a service of its own. Nothing is scanned for: other services may be on the same class path. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({
    GatewaySettings.class,
    KeySettings.class,
    AdmissionSettings.class,
    AuthSettings.class,
    ConnectionSettings.class,
    ListenerSettings.class,
    MaintenanceSettings.class,
    PlatformSettings.class,
    TenantSettings.class
})
@Import({
    AuthenticationConfiguration.class,
    RegisteredKeyConfiguration.class,
    TokenConfiguration.class,
    CoreConfiguration.class,
    KafkaConfiguration.class,
    ListenerConfiguration.class,
    WebConfiguration.class
})
public class EdgeGatewayApplication {

    /** Starts the gateway and keeps it running. */
    public static void main(String... args) {
        start(args);
    }

    /** Starts the gateway; it is ready when this returns, and stops when the context is closed. */
    public static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplicationBuilder(EdgeGatewayApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=edge-gateway,application")
                .build();
        return application.run(args);
    }
}
