package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The determinism contract: the inbound log is all there is. The copy groups come beside it, and from them come the role and groups
 * that an InitAck tells; nothing else.
 */
class ReplayTest {

    private static final int STEPS = 400;
    private static final InMemorySchemaRegistry REGISTRY = prime(new InMemorySchemaRegistry());

    @TempDir
    Path directory;

    /** A record, and which topic it came in. */
    private record Input(Topic topic, TestRecord<String, byte[]> record) {

        void send(Driver driver) {
            TestRecord<String, byte[]> same = new TestRecord<>(
                    record.key(), record.value(), new RecordHeaders(record.headers()), record.timestamp());
            if (topic == Topic.COPY_GROUPS) {
                driver.sendGroups(same);
            } else {
                driver.send(same);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void replayingIntoAFreshStoreGivesTheSameBytes(long seed) {
        List<Input> log = new ArrayList<>();
        Map<Topic, List<TestRecord<String, byte[]>>> first =
                run("first", driver -> log.addAll(live(driver, new Random(seed))));
        assertThat(log)
                .as("timers took part")
                .anyMatch(input -> input.record().headers().lastHeader("ce_source") != null);
        Set<String> told = new HashSet<>();
        Map<Topic, List<String>> partsLeftOut = texts(first, mail -> withoutPart(mail, told));
        assertThat(told).as("groups took part").contains("leader", "follower");

        var all = run("all", driver -> log.forEach(input -> input.send(driver)));
        assertThat(texts(all, mail -> mail)).as("seed %d", seed).isEqualTo(texts(first, mail -> mail));

        var inboundAlone = run(
                "inbound",
                driver -> log.stream()
                        .filter(input -> input.topic() == Topic.EA_INBOUND)
                        .forEach(input -> input.send(driver)));
        told.clear();
        assertThat(texts(inboundAlone, mail -> withoutPart(mail, told)))
                .as("seed %d", seed)
                .isEqualTo(partsLeftOut);
        assertThat(told).containsExactly("none");
    }

    /** Mail whose InitAcks tell of no groups. */
    private static byte[] withoutPart(byte[] bytes, Set<String> told) {
        Serde<Mail> serde = AvroSerde.of(Mail.class, REGISTRY);
        Mail mail = serde.deserializer().deserialize(Topic.GATEWAY_MAILBOX.topicName(), bytes);
        if (mail.getBody() instanceof InitAck ack) {
            told.add(ack.getRole());
            ack.put("role", "");
            ack.put("copy_groups", List.of());
        }
        return serde.serializer().serialize(Topic.GATEWAY_MAILBOX.topicName(), mail);
    }

    private Map<Topic, List<TestRecord<String, byte[]>>> run(String name, Consumer<Driver> inputs) {
        try (Driver driver = new Driver(directory.resolve(name), Parameters.USUAL)) {
            prime(driver.registry);
            inputs.accept(driver);
            Map<Topic, List<TestRecord<String, byte[]>>> outputs = new EnumMap<>(Topic.class);
            for (Topic topic : Topic.values()) {
                if (topic != Topic.EA_INBOUND) {
                    outputs.put(topic, driver.raw(topic.topicName()));
                }
            }
            return outputs;
        }
    }

    /** Some terminals, some operators, time; returns what came of it in the order in which it was taken in, ticks included. */
    private static List<Input> live(Driver driver, Random random) {
        List<Input> log = new ArrayList<>();
        Clients clients = new Clients(random);
        for (int step = 0; step < STEPS; step++) {
            driver.pass(Duration.ofMillis(random.nextInt(4_000)));
            driver.raw(Topic.EA_INBOUND.topicName()).forEach(tick -> log.add(new Input(Topic.EA_INBOUND, tick)));
            Identity identity = identity(random.nextInt(3));
            Input input = random.nextInt(20) == 0
                    ? new Input(Topic.COPY_GROUPS, driver.record(groups(step + 1, random)))
                    : new Input(Topic.EA_INBOUND, clients.next(driver, identity));
            log.add(input);
            input.send(driver);
        }
        return log;
    }

    private static CopyGroupsVersion groups(long version, Random random) {
        String leader = identity(random.nextInt(3)).account().id();
        String follower = identity(random.nextInt(3)).account().id();
        return Groups.version(version, Groups.group("group-" + version, List.of(leader), follower));
    }

    /** The same schemas get the same ids only if they are asked for in the same order. */
    private static InMemorySchemaRegistry prime(InMemorySchemaRegistry registry) {
        for (Topic topic : Topic.values()) {
            registry.idOf(topic.subject(), SpecificData.get().getSchema(topic.recordType()));
        }
        return registry;
    }

    private static Map<Topic, List<String>> texts(
            Map<Topic, List<TestRecord<String, byte[]>>> outputs, UnaryOperator<byte[]> mail) {
        Map<Topic, List<String>> texts = new EnumMap<>(Topic.class);
        outputs.forEach((topic, records) -> {
            UnaryOperator<byte[]> form = topic == Topic.GATEWAY_MAILBOX ? mail : bytes -> bytes;
            texts.put(
                    topic,
                    records.stream()
                            .map(record -> text(record, form.apply(record.value())))
                            .toList());
        });
        return texts;
    }

    private static String text(TestRecord<String, byte[]> record, byte[] value) {
        StringBuilder text = new StringBuilder(record.key()).append(' ').append(record.timestamp());
        record.headers()
                .forEach(h -> text.append(' ')
                        .append(h.key())
                        .append('=')
                        .append(new String(h.value(), StandardCharsets.UTF_8)));
        return text.append(' ').append(HexFormat.of().formatHex(value)).toString();
    }
}
