package io.tradeagent.schemas.topics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real broker. */
class TopicProvisionerIT {

    private static final TopicLayout LAYOUT = new TopicLayout(3, 2, (short) 1);

    @SuppressWarnings("NullAway.Init")
    private EmbeddedKafka kafka;

    @SuppressWarnings("NullAway.Init")
    private Admin admin;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.inTemporaryDirectory();
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterEach
    void stop() {
        admin.close();
        kafka.close();
    }

    private int partitions(String topic) throws Exception {
        var descriptions = admin.describeTopics(List.of(topic)).allTopicNames().get();
        return requireNonNull(descriptions.get(topic)).partitions().size();
    }

    private Config configuration(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
    }

    @Test
    void createsEveryTopicOnceAndMayBeRepeated() throws Exception {
        new TopicProvisioner(admin).ensure(LAYOUT);
        new TopicProvisioner(admin).ensure(LAYOUT);
        for (Topic topic : Topic.values()) {
            assertThat(partitions(topic.topicName())).isEqualTo(topic.partitioning() == Partitioning.MAILBOX ? 2 : 3);
        }
        assertThat(configuration(Topic.EA_INBOUND.topicName())
                        .get("message.timestamp.type")
                        .value())
                .isEqualTo("LogAppendTime");
        assertThat(configuration(Topic.SESSION_STATE.topicName())
                        .get("cleanup.policy")
                        .value())
                .isEqualTo("compact");
        assertThat(configuration(Topic.GATEWAY_MAILBOX.topicName())
                        .get("retention.ms")
                        .value())
                .isEqualTo("3600000");
        assertThat(admin.listTopics().names().get())
                .contains("ta.ea.inbound.v1.dlq", "ta.order.commands.v1.dlq")
                .doesNotContain("ta.audit.v1.dlq");
    }

    @Test
    void severalMayRunAtOnce() throws Exception {
        Callable<Void> start = () -> {
            try (Admin own = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                new TopicProvisioner(own).ensure(LAYOUT);
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : threads.invokeAll(List.of(start, start, start, start))) {
                assertThatCode(done::get).doesNotThrowAnyException();
            }
        }
        assertThat(partitions(Topic.AUDIT.topicName())).isEqualTo(3);
    }

    @Test
    void leavesTopicsAloneThatWereThere() throws Exception {
        NewTopic tuned =
                new NewTopic(Topic.AUDIT.topicName(), 3, (short) 1).configs(Map.of("retention.ms", "12345678"));
        admin.createTopics(List.of(tuned)).all().get();
        new TopicProvisioner(admin).ensure(LAYOUT);
        assertThat(configuration(Topic.AUDIT.topicName()).get("retention.ms").value())
                .isEqualTo("12345678");
    }

    @Test
    void namesTheTopicsThatDoNotFit() throws Exception {
        admin.createTopics(List.of(
                        new NewTopic(Topic.AUDIT.topicName(), 5, (short) 1),
                        new NewTopic(Topic.EA_INBOUND.topicName(), 3, (short) 1),
                        new NewTopic(Topic.SESSION_STATE.topicName(), 3, (short) 1)))
                .all()
                .get();
        assertThatThrownBy(() -> new TopicProvisioner(admin).ensure(LAYOUT))
                .isInstanceOf(TopicLayoutException.class)
                .hasMessage("topic ta.audit.v1 has 5 partitions instead of 3;"
                        + " topic ta.ea.inbound.v1 has message.timestamp.type=CreateTime instead of LogAppendTime;"
                        + " topic ta.session.state.v1 has cleanup.policy=delete instead of compact");
    }

    @Test
    void refusesAnotherLayoutThanTheFirst() {
        new TopicProvisioner(admin).ensure(LAYOUT);
        assertThatThrownBy(() -> new TopicProvisioner(admin).ensure(new TopicLayout(4, 2, (short) 1)))
                .isInstanceOf(TopicLayoutException.class)
                .hasMessageContaining("topic ta.audit.v1 has 3 partitions instead of 4")
                .hasMessageNotContaining("mailbox");
    }

    @Test
    void producersPutAllOfAnAccountInOnePartition() throws Exception {
        new TopicProvisioner(admin).ensure(LAYOUT);
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "partitioner.class", AccountKeyPartitioner.class);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            int expected = AccountPartitioner.partition("default/5012345", 3);
            for (String key : List.of("default/5012345", "default/5012345/f00d", "default/5012345/beef")) {
                assertThat(producer.send(new ProducerRecord<>(Topic.AUDIT.topicName(), key, "v"))
                                .get()
                                .partition())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void saysThatTheClusterDoesNotAnswer() {
        try (Admin lost = Admin.create(
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 500, "request.timeout.ms", 400))) {
            assertThatThrownBy(() -> new TopicProvisioner(lost).ensure(LAYOUT)).isInstanceOf(TimeoutException.class);
        }
    }
}
