package io.tradeagent.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform with default settings for all tests that only talk to it, each with accounts of its own: a start costs half a
 * minute. It is stopped when the last test is over.
 */
public final class SharedPlatform implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedPlatform.class))
                .computeIfAbsent(Running.class)
                .platform;
    }

    /** Closed by JUnit. */
    private static final class Running implements AutoCloseable {

        private final Path directory;
        private final Platform platform;

        Running() {
            try {
                directory = Files.createTempDirectory("tradeagent-shared-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            platform = Platform.up(directory.resolve("data"), Map.of());
        }

        @Override
        public void close() throws IOException {
            platform.close();
            List<Path> all;
            try (var walk = Files.walk(directory)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
    }
}
