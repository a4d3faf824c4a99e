package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.http.ContainerProblems;
import io.tradeagent.gateway.http.SlowClients;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The door: where the gateway listens, with which certificate, whom it believes, and how slow clients may be. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    private static final String FORWARD_HEADERS = "server.forward-headers-strategy";

    @Bean
    SlowClients slowClients(ListenerSettings settings, MeterRegistry registry) {
        SlowClients clients = new SlowClients(
                settings.http().headTimeout(),
                settings.http().exchangeTimeout(),
                Ticker.SYSTEM,
                phase -> registry.counter(
                                "tradeagent.gateway.http.cut",
                                "phase",
                                phase.name().toLowerCase(Locale.ROOT))
                        .increment());
        return registry.gauge("tradeagent.gateway.http.connections", clients, SlowClients::size);
    }

    @Bean
    Tls tls(ListenerSettings settings) {
        return new Tls(settings.tls().files().map(files -> new TlsEndpoint(files, InstantSource.system())));
    }

    @Bean
    TlsReload tlsReload(Tls tls, ListenerSettings settings, MeterRegistry registry) {
        return new TlsReload(tls.endpoint(), settings.tls().reloadInterval(), registry);
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> jettyServerSettings(
            ListenerSettings settings,
            Tls tls,
            SlowClients slowClients,
            GatewayMetrics metrics,
            Environment environment) {
        String strategy = environment.getProperty(FORWARD_HEADERS, "none");
        if (!strategy.equalsIgnoreCase("none")) {
            throw new ExposureException(
                    FORWARD_HEADERS + " would believe everybody's X-Forwarded-For: leave it out and set"
                            + " tradeagent.gateway.trusted-proxies");
        }
        return new JettyServerSettings(settings, tls.endpoint(), slowClients, new ContainerProblems(metrics));
    }

    /** @param endpoint absent where the gateway speaks plain HTTP */
    record Tls(Optional<TlsEndpoint> endpoint) {}
}
