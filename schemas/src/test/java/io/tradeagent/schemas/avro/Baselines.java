package io.tradeagent.schemas.avro;

import io.tradeagent.schemas.serde.PublishedSchema;
import io.tradeagent.schemas.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The committed schemas of earlier versions: {@code src/test/baseline/<version>/<subject>.avsc}. */
final class Baselines {

    private static final Path ROOT = Path.of("src", "test", "baseline");

    private Baselines() {}

    static Schema current(Topic topic) {
        return PublishedSchema.of(SpecificData.get().getSchema(topic.recordType()));
    }

    /** Every version's schema of the topic. */
    static List<Path> of(Topic topic) throws IOException {
        try (Stream<Path> versions = Files.list(ROOT)) {
            return versions.map(version -> file(version, topic))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    static void write(String version) throws IOException {
        Path directory = Files.createDirectories(ROOT.resolve(version));
        for (Topic topic : Topic.values()) {
            Files.writeString(file(directory, topic), current(topic).toString(true) + "\n");
        }
    }

    private static Path file(Path version, Topic topic) {
        return version.resolve(topic.subject() + ".avsc");
    }
}
