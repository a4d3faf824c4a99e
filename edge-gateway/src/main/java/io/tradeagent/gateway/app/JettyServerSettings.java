package io.tradeagent.gateway.app;

import io.tradeagent.gateway.http.ContainerProblems;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
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

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("gateway");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gateway-request-", 0).factory()));
        factory.setThreadPool(threads);
        factory.addServerCustomizers(
                JettyServerSettings::lengthenQueue, server -> server.setErrorHandler(new ContainerProblems()));
    }

    private static void lengthenQueue(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector socket) {
                socket.setAcceptQueueSize(ACCEPT_QUEUE);
            }
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
