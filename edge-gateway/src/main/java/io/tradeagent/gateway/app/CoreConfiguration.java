package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.Admission;
import io.tradeagent.gateway.Attachments;
import io.tradeagent.gateway.Authentication;
import io.tradeagent.gateway.BatchIntake;
import io.tradeagent.gateway.Connections;
import io.tradeagent.gateway.EventIntake;
import io.tradeagent.gateway.EventQuota;
import io.tradeagent.gateway.Farewell;
import io.tradeagent.gateway.InboundLog;
import io.tradeagent.gateway.MailRoom;
import io.tradeagent.gateway.PendingReplies;
import io.tradeagent.gateway.Polling;
import io.tradeagent.gateway.SessionMachine;
import io.tradeagent.gateway.SessionTokens;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.Surroundings;
import io.tradeagent.gateway.TenantQuota;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.WaitingPolls;
import io.tradeagent.gateway.codec.EventReader;
import io.tradeagent.gateway.codec.Frames;
import io.tradeagent.schemas.protocol.EaProtocol;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The core, in the order of a message's way: from who asks, over the log, to the connection that answers. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    @Bean
    KeySettings.Keys keys(KeySettings settings) {
        return settings.read();
    }

    @Bean
    SessionTokens sessionTokens(KeySettings.Keys keys) {
        return new SessionTokens(keys.tokenKey());
    }

    @Bean
    Admission admission(AdmissionSettings settings) {
        return new Admission(settings.creations(), settings.connections(), Ticker.SYSTEM);
    }

    @Bean
    TenantQuota tenantQuota(TenantSettings settings) {
        return new TenantQuota(settings.creations(), settings.events(), Ticker.SYSTEM);
    }

    @Bean
    EventQuota eventQuota(ConnectionSettings settings, TenantQuota tenants) {
        return new EventQuota(settings.events(), tenants, Ticker.SYSTEM);
    }

    @Bean
    WaitingPolls waitingPolls(GatewaySettings gateway, AdmissionSettings source, MeterRegistry registry) {
        WaitingPolls polls = new WaitingPolls(gateway.waitingPolls(), source.waitingPolls());
        return registry.gauge("tradeagent.gateway.polls.waiting", polls, WaitingPolls::size);
    }

    @Bean
    PendingReplies pendingReplies(GatewaySettings settings, MeterRegistry registry) {
        PendingReplies replies = new PendingReplies(settings.outstandingRequests());
        return registry.gauge("tradeagent.gateway.requests.outstanding", replies, PendingReplies::size);
    }

    @Bean
    SessionMachine sessionMachine(InboundLog log, PendingReplies replies, GatewaySettings settings) {
        return new SessionMachine(log, replies, settings.requestTimeout());
    }

    @Bean
    Sessions sessions(
            Authentication authentication,
            SessionMachine machine,
            SessionTokens tokens,
            Admission admission,
            TenantQuota tenants,
            EventQuota quota) {
        return new Sessions(authentication, machine, tokens, admission, tenants, quota);
    }

    @Bean
    GatewayMetrics gatewayMetrics(MeterRegistry registry) {
        return new GatewayMetrics(registry);
    }

    @Bean
    Surroundings surroundings(ConnectionSettings rules, EventQuota quota, WaitingPolls polls, GatewayMetrics metrics) {
        return new Surroundings(rules, InstantSource.system(), Ticker.SYSTEM, quota, polls, metrics);
    }

    @Bean
    Connections connections(MeterRegistry registry) {
        return registry.gauge("tradeagent.gateway.connections.open", new Connections(), Connections::size);
    }

    @Bean
    Attachments attachments(
            SessionMachine machine, Connections connections, Admission admission, Surroundings surroundings) {
        return new Attachments(machine, connections, admission, surroundings);
    }

    @Bean
    EaProtocol eaProtocol() {
        return new EaProtocol();
    }

    @Bean
    EventIntake eventIntake(EaProtocol protocol, InboundLog log, Surroundings surroundings) {
        return new EventIntake(new EventReader(protocol), new Frames(), log, surroundings);
    }

    @Bean
    BatchIntake batchIntake(SessionMachine machine, Surroundings surroundings) {
        return new BatchIntake(machine, surroundings);
    }

    @Bean
    Polling polling(Connections connections, Attachments attachments, Sessions sessions) {
        return new Polling(connections, attachments, sessions, new Frames());
    }

    @Bean
    MailRoom mailRoom(PendingReplies replies, Connections connections, GatewayMetrics metrics) {
        return new MailRoom(replies, connections, metrics);
    }

    @Bean
    FarewellLifecycle farewell(
            Attachments attachments,
            Connections connections,
            GatewaySettings settings,
            MaintenanceSettings maintenance) {
        Farewell farewell = new Farewell(attachments, connections, new Frames(), maintenance.pace());
        return new FarewellLifecycle(farewell, settings.drainTimeout());
    }
}
