package io.tradeagent.approval.app;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the approval connector. */
@SpringBootApplication(proxyBeanMethods = false)
public class ApprovalConnectorApplication {

    /** @param args configuration as {@code --key=value} */
    public static void main(String[] args) {
        start(args);
    }

    /**
     * Starts the connector in this process. It runs from here on, also while Kafka or Service Bus are not there yet; {@code
     * /readyz} says when they are.
     *
     * @param args configuration as {@code --key=value}
     * @return the running service; closing it stops it
     */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(ApprovalConnectorApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=approval-connector,application", "spring.jmx.enabled=false")
                .run(args);
    }
}
