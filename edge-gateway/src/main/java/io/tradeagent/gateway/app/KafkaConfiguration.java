package io.tradeagent.gateway.app;

import io.tradeagent.gateway.AnswerCheck;
import io.tradeagent.gateway.Connections;
import io.tradeagent.gateway.MailRoom;
import io.tradeagent.gateway.SessionMachine;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.codec.InboundCodec;
import io.tradeagent.gateway.kafka.AuditProducer;
import io.tradeagent.gateway.kafka.InboundParts;
import io.tradeagent.gateway.kafka.InboundProducer;
import io.tradeagent.gateway.kafka.KafkaPulse;
import io.tradeagent.gateway.kafka.KafkaSettings;
import io.tradeagent.gateway.kafka.MailSorter;
import io.tradeagent.gateway.kafka.Mailbox;
import io.tradeagent.gateway.kafka.MailboxAddress;
import io.tradeagent.gateway.kafka.MailboxDeadLetters;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.TopicProvisioner;
import java.time.InstantSource;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway's ends of Kafka. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaConfiguration.class);

    @Bean
    KafkaSettings kafkaSettings(PlatformSettings platform, GatewaySettings gateway) {
        return new KafkaSettings(Objects.requireNonNull(platform.kafka().bootstrapServers()), gateway.requestTimeout());
    }

    @Bean
    SchemaRegistry schemaRegistry(PlatformSettings platform) {
        return new HttpSchemaRegistry(
                Objects.requireNonNull(platform.schemaRegistry().url()));
    }

    @Bean
    Admin kafkaAdmin(KafkaSettings kafka) {
        return Admin.create(kafka.admin());
    }

    @Bean
    GatewayAddress gatewayAddress(GatewaySettings gateway, PlatformSettings platform) {
        return MailboxAddress.of(gateway.name(), platform.topics().mailboxPartitions());
    }

    @Bean(destroyMethod = "")
    InboundProducer inboundProducer(KafkaSettings kafka, SchemaRegistry registry, GatewayAddress address) {
        KafkaProducer<String, Inbound> producer = new KafkaProducer<>(
                kafka.producer(),
                new StringSerializer(),
                AvroSerde.of(Inbound.class, registry).serializer());
        String name = "/edge-gateway/" + address.getInstanceId();
        return new InboundProducer(producer, new InboundCodec(address), name, InstantSource.system());
    }

    @Bean
    AuditProducer auditProducer(KafkaSettings kafka, SchemaRegistry registry, GatewayAddress address) {
        KafkaProducer<String, AuditEntry> producer = new KafkaProducer<>(
                kafka.producer(),
                new StringSerializer(),
                AvroSerde.of(AuditEntry.class, registry).serializer());
        return new AuditProducer(producer, address.getInstanceId());
    }

    @Bean
    PartFailure partFailure(ApplicationContext context, Connections connections) {
        return new PartFailure(context, connections);
    }

    @Bean
    MailSorter mailSorter(SchemaRegistry registry, GatewayAddress address, MailRoom room, GatewayMetrics metrics) {
        return new MailSorter(
                AvroSerde.of(Mail.class, registry).deserializer(), address.getInstanceId(), room, metrics::unreadable);
    }

    @Bean(destroyMethod = "")
    Mailbox mailbox(KafkaSettings kafka, GatewayAddress address, MailSorter sorter, PartFailure failure) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new Mailbox(consumer, address, sorter, failure);
    }

    @Bean(destroyMethod = "")
    MailboxDeadLetters mailboxDeadLetters(
            KafkaSettings kafka, SchemaRegistry registry, GatewayMetrics metrics, PartFailure failure) {
        return new MailboxDeadLetters(
                new KafkaConsumer<>(
                        kafka.deadLetterConsumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new KafkaProducer<>(kafka.deadLetterProducer(), new ByteArraySerializer(), new ByteArraySerializer()),
                AvroSerde.of(Mail.class, registry).deserializer(),
                InstantSource.system(),
                metrics::deadLettered,
                failure);
    }

    @Bean
    KafkaLifecycle kafkaLifecycle(
            Admin admin,
            PlatformSettings platform,
            SchemaRegistry registry,
            Mailbox mailbox,
            MailboxDeadLetters deadLetters,
            InboundProducer producer,
            AnswerCheck answers) {
        return new KafkaLifecycle(
                new TopicProvisioner(admin),
                platform.topics().layout(),
                registry,
                mailbox,
                deadLetters,
                producer,
                answers);
    }

    @Bean(destroyMethod = "")
    AnswerCheck answerCheck(SessionMachine machine, PlatformSettings platform) {
        return new AnswerCheck(
                machine,
                InboundParts.oneInEach(platform.topics().layout().accountPartitions()),
                took -> LOG.info("Sessions can be asked for: the first answers took {} ms", took.toMillis()));
    }

    @Bean
    GatewayHealth gatewayHealthIndicator(Mailbox mailbox, Admin admin, AnswerCheck answers) {
        return new GatewayHealth(mailbox, new KafkaPulse(admin, Ticker.SYSTEM), answers);
    }
}
