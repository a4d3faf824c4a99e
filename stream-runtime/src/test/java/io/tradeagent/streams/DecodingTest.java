package io.tradeagent.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.deadletters.RedriveHeaders;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.serde.RegistryUnavailableException;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class DecodingTest {

    private static final String READABLE = "readable";
    private static final Instant WRITTEN = Instant.parse("2020-01-05T10:00:00Z");
    private final AvroSerde<AuditEntry> serde = AvroSerde.of(AuditEntry.class, new InMemorySchemaRegistry());

    @Test
    void aReadableRecordGoesOn() {
        try (TopologyTestDriver driver = driver(serde.deserializer())) {
            byte[] bytes = serde.serializer().serialize(Topic.AUDIT.topicName(), entry());
            input(driver).pipeInput("default/1", bytes);

            assertThat(output(driver, READABLE).readValue()).isEqualTo("why".getBytes(UTF_8));
            assertThat(output(driver, Topic.AUDIT.deadLetterName()).isEmpty()).isTrue();
        }
    }

    @Test
    void anUnreadableRecordBecomesADeadLetterThatNamesItsOriginAndTheStreamGoesOn() {
        try (TopologyTestDriver driver = driver(serde.deserializer())) {
            input(driver).pipeInput("default/1", "junk".getBytes(UTF_8), WRITTEN);
            input(driver).pipeInput("default/1", serde.serializer().serialize(Topic.AUDIT.topicName(), entry()));

            TestRecord<String, byte[]> letter =
                    output(driver, Topic.AUDIT.deadLetterName()).readRecord();
            assertThat(letter.key()).isEqualTo("default/1");
            assertThat(letter.value()).isEqualTo("junk".getBytes(UTF_8));
            DeadLetterHeaders told = DeadLetterHeaders.read(letter.headers()).orElseThrow();
            assertThat(told.origin()).isEqualTo(new RecordOrigin(Topic.AUDIT.topicName(), 0, 0, WRITTEN));
            assertThat(told.service()).isEqualTo("test");
            assertThat(told.failure().kind()).isEqualTo("SerializationException");
            assertThat(told.redrives()).isZero();
            assertThat(letter.getRecordTime()).isEqualTo(told.at()).isAfter(WRITTEN);
            assertThat(output(driver, READABLE).getQueueSize()).isEqualTo(1);
        }
    }

    @Test
    void aRecordThatWasBroughtBackInVainSaysHowOften() {
        try (TopologyTestDriver driver = driver(serde.deserializer())) {
            RecordHeaders headers = new RecordHeaders();
            headers.add("of-the-writer", new byte[] {1});
            new RedriveHeaders(2, "audit.dlq/0/7").addTo(headers);
            input(driver).pipeInput(new TestRecord<>("default/1", "junk".getBytes(UTF_8), headers));

            TestRecord<String, byte[]> letter =
                    output(driver, Topic.AUDIT.deadLetterName()).readRecord();
            assertThat(DeadLetterHeaders.read(letter.headers()).orElseThrow().redrives())
                    .isEqualTo(2);
            assertThat(letter.headers().lastHeader("of-the-writer").value()).containsExactly(1);
        }
    }

    @Test
    void aRecordWithoutAValueIsUnreadable() {
        try (TopologyTestDriver driver = driver(serde.deserializer())) {
            input(driver).pipeInput("default/1", null);

            assertThat(output(driver, Topic.AUDIT.deadLetterName()).getQueueSize())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRecordWithoutAKeyIsUnreadableAndHasNoAccountsPartition() {
        try (TopologyTestDriver driver = driver(serde.deserializer())) {
            input(driver).pipeInput((String) null, serde.serializer().serialize(Topic.AUDIT.topicName(), entry()));

            assertThat(output(driver, Topic.AUDIT.deadLetterName()).getQueueSize())
                    .isEqualTo(1);
        }
        assertThat(new AccountStreamPartitioner<byte[]>().partitions("any", null, null, 4))
                .isEmpty();
    }

    @Test
    void aRegistryThatDoesNotAnswerIsNoReasonToGiveUpOnARecord() {
        Deserializer<AuditEntry> unavailable = (topic, data) -> {
            throw new RegistryUnavailableException("no answer", new java.io.IOException());
        };
        try (TopologyTestDriver driver = driver(unavailable)) {
            assertThatThrownBy(() -> input(driver).pipeInput("default/1", new byte[1]))
                    .hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(output(driver, Topic.AUDIT.deadLetterName()).isEmpty()).isTrue();
        }
    }

    private static TopologyTestDriver driver(Deserializer<AuditEntry> deserializer) {
        Topology topology = new Topology()
                .addSource("in", new StringDeserializer(), new ByteArrayDeserializer(), Topic.AUDIT.topicName())
                .addProcessor("decode", new Decoding<>("test", Topic.AUDIT, deserializer, "next", "dlq"), "in")
                .addProcessor("next", Reasons::new, "decode")
                .addSink("out", READABLE, new StringSerializer(), new ByteArraySerializer(), "next")
                .addSink(
                        "dlq",
                        Topic.AUDIT.deadLetterName(),
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        "decode");
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return new TopologyTestDriver(topology, properties);
    }

    private static final class Reasons extends ContextualProcessor<String, AuditEntry, String, byte[]> {
        @Override
        public void process(Record<String, AuditEntry> record) {
            context().forward(record.withValue(record.value().getReason().getBytes(UTF_8)));
        }
    }

    private static TestInputTopic<String, byte[]> input(TopologyTestDriver driver) {
        return driver.createInputTopic(Topic.AUDIT.topicName(), new StringSerializer(), new ByteArraySerializer());
    }

    private static TestOutputTopic<String, byte[]> output(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static AuditEntry entry() {
        return AuditEntry.newBuilder()
                .setAuditId(new UUID(1, 2))
                .setAt(Instant.EPOCH)
                .setActorKind(ActorKind.platform)
                .setAction(AuditAction.session_created)
                .setTenantId("default")
                .setAccountId("1")
                .setReason("why")
                .build();
    }
}
