package io.tradeagent.system.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of the project. */
final class Repository {

    private Repository() {}

    static Path file(String path) {
        return root().resolve(path);
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(path -> path != null)
                .filter(path -> Files.exists(path.resolve("docker-compose.yml")))
                .findFirst()
                .orElseThrow();
    }
}
