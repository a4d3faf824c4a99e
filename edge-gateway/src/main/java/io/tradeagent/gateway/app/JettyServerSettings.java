package io.tradeagent.gateway.app;

import io.tradeagent.gateway.http.ContainerProblems;
import io.tradeagent.gateway.http.ForwardedClient;
import io.tradeagent.gateway.http.SlowClients;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * How Jetty runs. Requests run on virtual threads, so that hundreds may wait for Kafka; selectors and acceptors on a few threads of the platform,
 * because a virtual thread that waits in a selector holds its carrier.
 */
final class JettyServerSettings implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {

    private static final int MOST_THREADS = 32;
    private static final int LEAST_THREADS = 4;
    /** Terminals reconnect all at once after an outage. */
    private static final int ACCEPT_QUEUE = 4096;

    private final ListenerSettings settings;
    private final Optional<TlsEndpoint> tls;
    private final SlowClients slowClients;
    private final ContainerProblems problems;

    JettyServerSettings(
            ListenerSettings settings, Optional<TlsEndpoint> tls, SlowClients slowClients, ContainerProblems problems) {
        this.settings = settings;
        this.tls = tls;
        this.slowClients = slowClients;
        this.problems = problems;
    }

    /** Comes last, so that what it sees is what will be. */
    @Override
    public void customize(JettyServletWebServerFactory factory) {
        if (Ssl.isEnabled(factory.getSsl())) {
            throw new TlsException("server.ssl is not for the gateway: set tradeagent.gateway.tls.certificate-file and"
                    + " .private-key-file");
        }
        new Exposure(tls.isPresent(), !settings.proxies().isEmpty()).require(factory.getAddress());
        // The container's own way believes everybody, and Boot switches it on by itself where it recognizes Kubernetes.
        factory.setUseForwardHeaders(false);
        factory.setMaxConnections(settings.http().mostConnections());
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("gateway");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gateway-request-", 0).factory()));
        factory.setThreadPool(threads);
        factory.addServerCustomizers(this::connect, server -> server.setErrorHandler(problems));
    }

    private void connect(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector socket) {
                connect(socket);
            }
        }
        slowClients.setHandler(server.getHandler());
        server.setHandler(slowClients);
    }

    private void connect(ServerConnector socket) {
        socket.setAcceptQueueSize(ACCEPT_QUEUE);
        socket.addEventListener(slowClients);
        HttpConfiguration http =
                socket.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.addCustomizer(new ForwardedClient(settings.proxies()));
        // Its table of header fields takes 96 KiB of heap, for each connection that sends a second request.
        http.setHeaderCacheSize(0);
        tls.ifPresent(endpoint -> endpoint.secure(socket));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
