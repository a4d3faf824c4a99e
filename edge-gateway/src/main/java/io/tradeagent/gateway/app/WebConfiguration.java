package io.tradeagent.gateway.app;

import io.tradeagent.gateway.Attachments;
import io.tradeagent.gateway.BatchIntake;
import io.tradeagent.gateway.EventIntake;
import io.tradeagent.gateway.EventQuota;
import io.tradeagent.gateway.Polling;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.SourceFailures;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.codec.EventBatch;
import io.tradeagent.gateway.codec.EventReader;
import io.tradeagent.gateway.codec.SessionRequestReader;
import io.tradeagent.gateway.http.ErrorFallback;
import io.tradeagent.gateway.http.EventsController;
import io.tradeagent.gateway.http.Heartbeat;
import io.tradeagent.gateway.http.OutboxController;
import io.tradeagent.gateway.http.RefusalAdvice;
import io.tradeagent.gateway.http.RequestIdFilter;
import io.tradeagent.gateway.http.SessionController;
import io.tradeagent.gateway.websocket.StreamLimits;
import io.tradeagent.gateway.websocket.StreamServlet;
import io.tradeagent.gateway.websocket.StreamSockets;
import io.tradeagent.schemas.protocol.EaProtocol;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The edge: REST and WebSocket on one port. */
@Configuration(proxyBeanMethods = false)
@Import({RefusalAdvice.class, ErrorFallback.class})
class WebConfiguration {

    /** A live client shows itself more often than this, so a socket that carries nothing so long is dead. */
    private static final int HEARTBEAT_TIMEOUTS_UNTIL_IDLE = 2;

    private static final Duration LEAST_IDLE_TIMEOUT = Duration.ofMinutes(1);

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        FilterRegistrationBean<RequestIdFilter> registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    SessionController sessionController(Sessions sessions, EaProtocol protocol, PlatformSettings platform) {
        Heartbeat heartbeat = new Heartbeat(
                platform.session().heartbeatInterval(), platform.session().heartbeatTimeout());
        return new SessionController(sessions, new SessionRequestReader(protocol), heartbeat);
    }

    @Bean
    EventsController eventsController(Sessions sessions, BatchIntake intake, EaProtocol protocol) {
        return new EventsController(sessions, intake, new EventBatch(new EventReader(protocol)));
    }

    @Bean
    OutboxController outboxController(Sessions sessions, Polling polling, ScheduledExecutorService gatewayTimer) {
        return new OutboxController(sessions, polling, gatewayTimer);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService gatewayTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("gateway-timer").factory());
    }

    @Bean
    SweepLifecycle sweep(
            ScheduledExecutorService gatewayTimer,
            Attachments attachments,
            EventQuota quota,
            SourceFailures sources,
            PartFailure failure) {
        Runnable look = () -> {
            attachments.sweep();
            quota.forgetIdle();
            sources.forgetIdle();
        };
        return new SweepLifecycle(gatewayTimer, look, failure);
    }

    @Bean
    StreamSockets streamSockets(EventIntake intake, Attachments attachments, ScheduledExecutorService gatewayTimer) {
        return new StreamSockets(intake, attachments, gatewayTimer, Ticker.SYSTEM);
    }

    @Bean
    StreamLimits streamLimits(GatewaySettings gateway, PlatformSettings platform) {
        Duration silence = platform.session().heartbeatTimeout().multipliedBy(HEARTBEAT_TIMEOUTS_UNTIL_IDLE);
        Duration idle = silence.compareTo(LEAST_IDLE_TIMEOUT) > 0 ? silence : LEAST_IDLE_TIMEOUT;
        return new StreamLimits(gateway.allowedOrigins(), idle);
    }

    @Bean
    ServletRegistrationBean<StreamServlet> streamServlet(
            Sessions sessions,
            Attachments attachments,
            StreamSockets sockets,
            StreamLimits limits,
            GatewayMetrics metrics) {
        return new ServletRegistrationBean<>(
                new StreamServlet(sessions, attachments, sockets, limits, metrics), "/ea-gateway/v1/stream");
    }
}
