package io.tradeagent.session.stream;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;

/** The topology with a clock that is moved by hand, and its topics. */
final class Driver implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    final Counters counters = new Counters();
    final TopologyTestDriver driver;
    Instant now = START;

    Driver(Path directory, Parameters parameters) {
        Properties properties = new StreamsSettings("sessions-test", "none:1", directory, 1, 1).toProperties();
        // In memory: the driver flushes to the disk after every record. Tests with a broker have the real store.
        SessionTopology topology = new SessionTopology(
                registry, parameters, 1, counters, Stores.inMemoryKeyValueStore(SessionProcessor.STORE));
        driver = new TopologyTestDriver(topology.build(), properties, START);
    }

    Driver send(Object command) {
        return send(Terminals.IDENTITY, command);
    }

    Driver send(Identity identity, Object command) {
        byte[] bytes = AvroSerde.of(Inbound.class, registry)
                .serializer()
                .serialize(Topic.EA_INBOUND.topicName(), Terminals.inbound(identity, command));
        return sendBytes(identity.key(), bytes);
    }

    Driver sendBytes(String key, byte[] value) {
        send(new TestRecord<>(key, value, now));
        return this;
    }

    void send(TestRecord<String, byte[]> record) {
        driver.createInputTopic(Topic.EA_INBOUND.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    /** A version of the copy groups of a tenant. */
    Driver send(CopyGroupsVersion version) {
        return sendGroups(record(version));
    }

    TestRecord<String, byte[]> record(CopyGroupsVersion version) {
        byte[] bytes = AvroSerde.of(CopyGroupsVersion.class, registry)
                .serializer()
                .serialize(Topic.COPY_GROUPS.topicName(), version);
        return new TestRecord<>(version.getTenantId(), bytes, now);
    }

    Driver sendGroups(TestRecord<String, byte[]> record) {
        driver.createInputTopic(Topic.COPY_GROUPS.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
        return this;
    }

    Driver pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
        return this;
    }

    /** Time goes on for everyone, in steps as a real clock would have it. */
    Driver live(Duration time) {
        Duration step = Duration.ofSeconds(1);
        for (Duration left = time; left.isPositive(); left = left.minus(step)) {
            pass(step);
        }
        return this;
    }

    List<TestRecord<String, byte[]>> raw(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        var deserializer = AvroSerde.of(type, registry).deserializer();
        return raw(topic.topicName()).stream()
                .map(r -> deserializer.deserialize(topic.topicName(), r.value()))
                .toList();
    }

    List<Object> mail() {
        return read(Topic.GATEWAY_MAILBOX, Mail.class).stream()
                .map(Mail::getBody)
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
