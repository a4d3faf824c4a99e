package io.tradeagent.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places inside the data directory of one platform.
 *
 * @param root the directory, absolute; it may not exist yet
 */
public record DataDirectory(Path root) {

    /** What {@link #clear()} removes: only what a platform makes, never what else a user may keep there. */
    private static final List<String> OWN_ENTRIES =
            List.of("kafka", "registry", "servicebus", "streams", "secrets", "logs", "runtime.json");

    /** Makes the path absolute. */
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the directory where it is missing, and the one for the log files in it. */
    public void create() {
        try {
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new DataDirectoryException("The data directory cannot be made: " + root, e);
        }
    }

    /** Returns the embedded broker's data. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Returns the schema registry's database. */
    public Path registry() {
        return root.resolve("registry");
    }

    /** Returns the Service Bus emulator's messages. */
    public Path serviceBus() {
        return root.resolve("servicebus");
    }

    /** Returns the local stores of the Kafka Streams applications; they can be rebuilt from Kafka. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** Returns the directory of the log files. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Returns the file that names the addresses of the running parts. */
    public Path runtimeFile() {
        return root.resolve("runtime.json");
    }

    /** Returns the file whose lock says that a platform runs on this directory. */
    Path lockFile() {
        return root.resolve("lock");
    }

    /** Returns the directory of the secrets, readable by the owner alone. */
    Path secrets() {
        return root.resolve("secrets");
    }

    /** Removes everything that platforms left here; the caller holds the lock. */
    public void clear() {
        for (String entry : OWN_ENTRIES) {
            Path path = root.resolve(entry);
            if (Files.exists(path)) {
                delete(path);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be removed: " + path, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
