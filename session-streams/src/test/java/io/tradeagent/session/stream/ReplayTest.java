package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The determinism contract: the inbound log is all there is. */
class ReplayTest {

    private static final int STEPS = 400;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void replayingTheLogIntoAFreshStoreGivesTheSameBytes(long seed) {
        List<TestRecord<String, byte[]>> log;
        Map<Topic, List<String>> first;
        try (Driver driver = new Driver(directory.resolve("first"), Parameters.USUAL)) {
            log = live(driver, new Random(seed));
            first = outputs(driver);
        }
        assertThat(log).as("timers took part").anyMatch(r -> r.headers().lastHeader("ce_source") != null);
        try (Driver driver = new Driver(directory.resolve("second"), Parameters.USUAL)) {
            // The same schemas get the same ids only if they are asked for in the same order; so the registry is
            // primed.
            prime(driver);
            for (TestRecord<String, byte[]> record : log) {
                driver.send(new TestRecord<>(
                        record.key(), record.value(), new RecordHeaders(record.headers()), record.timestamp()));
            }
            assertThat(outputs(driver)).as("seed %d", seed).isEqualTo(first);
        }
    }

    /** Some terminals, some operators, time; returns the log that comes of it, ticks included. */
    private static List<TestRecord<String, byte[]>> live(Driver driver, Random random) {
        prime(driver);
        List<TestRecord<String, byte[]>> log = new ArrayList<>();
        Clients clients = new Clients(random);
        for (int step = 0; step < STEPS; step++) {
            driver.pass(Duration.ofMillis(random.nextInt(4_000)));
            log.addAll(driver.raw(Topic.EA_INBOUND.topicName()));
            Identity identity = identity(random.nextInt(3));
            TestRecord<String, byte[]> record = clients.next(driver, identity);
            log.add(record);
            driver.send(record);
        }
        return log;
    }

    private static void prime(Driver driver) {
        for (Topic topic : Topic.values()) {
            driver.registry.idOf(
                    topic.subject(), org.apache.avro.specific.SpecificData.get().getSchema(topic.recordType()));
        }
    }

    private static Map<Topic, List<String>> outputs(Driver driver) {
        Map<Topic, List<String>> outputs = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            if (topic != Topic.EA_INBOUND) {
                outputs.put(
                        topic,
                        driver.raw(topic.topicName()).stream()
                                .map(ReplayTest::text)
                                .toList());
            }
        }
        return outputs;
    }

    private static String text(TestRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(record.key()).append(' ').append(record.timestamp());
        record.headers()
                .forEach(h -> text.append(' ')
                        .append(h.key())
                        .append('=')
                        .append(new String(h.value(), java.nio.charset.StandardCharsets.UTF_8)));
        return text.append(' ')
                .append(java.util.HexFormat.of().formatHex(record.value()))
                .toString();
    }
}
