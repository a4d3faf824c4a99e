package io.tradeagent.approval.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.approval.kafka.KafkaDecisionLog;
import io.tradeagent.approval.kafka.KafkaProbe;
import io.tradeagent.approval.servicebus.ApprovalSubscriber;
import io.tradeagent.approval.servicebus.ConnectorMeters;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connector's parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorProperties.class)
class ConnectorConfiguration {

    @Bean
    HttpSchemaRegistry schemaRegistry(ConnectorProperties properties) {
        return new HttpSchemaRegistry(properties.schemaRegistry().url());
    }

    @Bean
    KafkaProbe kafkaProbe(ConnectorProperties properties) {
        return new KafkaProbe(properties.inboundTopic());
    }

    @Bean
    Connector connector(ConnectorProperties properties, HttpSchemaRegistry registry, MeterRegistry meters) {
        InstantSource clock = InstantSource.system();
        KafkaDecisionLog decisions = new KafkaDecisionLog(
                properties.inboundTopic(), AvroSerde.of(Inbound.class, registry).serializer(), clock);
        ApprovalSubscriber subscriber = new ApprovalSubscriber(
                properties.subscription(), properties.contract(), decisions, new ConnectorMeters(meters), clock);
        return new Connector(decisions, subscriber);
    }

    /** Messages are taken as soon as Kafka was reached once: before, there would be nowhere to put them. */
    @Bean(initMethod = "start")
    DependencyWatch kafkaHealthIndicator(KafkaProbe probe, Connector connector) {
        return new DependencyWatch(
                "Kafka", () -> probe.problem().or(connector.decisions()::problem), connector.subscriber()::start);
    }

    @Bean(initMethod = "start")
    DependencyWatch serviceBusHealthIndicator(Connector connector) {
        return new DependencyWatch("Service Bus", connector.subscriber()::problem, () -> {});
    }
}
