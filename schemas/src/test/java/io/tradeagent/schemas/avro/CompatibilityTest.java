package io.tradeagent.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schemas.topics.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Records lie in topics for years and services are not renewed all at once, so every schema must read what each earlier
 * version wrote (backward) and be readable by it (forward).
 *
 * <p>At a release, its schemas are kept as a baseline; what was released is never rewritten:
 *
 * <pre>{@code mvn -q test -pl schemas -am -Dtest=CompatibilityTest -Dsurefire.failIfNoSpecifiedTests=false -Dbaseline.write=0.2}</pre>
 */
class CompatibilityTest {

    @BeforeAll
    static void writeABaselineWhereAsked() throws IOException {
        String version = System.getProperty("baseline.write");
        if (version != null) {
            Baselines.write(version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatEarlierVersionsWroteAndTheReverse(Topic topic) throws IOException {
        Schema current = Baselines.current(topic);
        List<Path> baselines = Baselines.of(topic);
        assertThat(baselines)
                .as("baselines of %s; see the Javadoc of this class", topic)
                .isNotEmpty();
        for (Path file : baselines) {
            Schema baseline = new Schema.Parser().parse(file.toFile());
            assertThat(incompatibilities(current, baseline))
                    .as("backward to %s", file)
                    .isEmpty();
            assertThat(incompatibilities(baseline, current))
                    .as("forward from %s", file)
                    .isEmpty();
        }
    }

    private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities();
    }

    @Test
    void findsWhatBreaks() {
        Schema current = Baselines.current(Topic.SESSION_EVENTS);
        String text = current.toString();
        Schema withoutDefault = new Schema.Parser()
                .parse(text.replaceFirst(
                        "\\{\"name\":\"at\"", "{\"name\":\"added\",\"type\":\"string\"},{\"name\":\"at\""));
        Schema otherType = new Schema.Parser()
                .parse(text.replace(
                        "{\"name\":\"epoch\",\"type\":\"long\"", "{\"name\":\"epoch\",\"type\":\"string\""));
        assertThat(incompatibilities(withoutDefault, current)).isNotEmpty();
        assertThat(incompatibilities(current, withoutDefault)).isEmpty();
        assertThat(incompatibilities(otherType, current)).isNotEmpty();
    }
}
