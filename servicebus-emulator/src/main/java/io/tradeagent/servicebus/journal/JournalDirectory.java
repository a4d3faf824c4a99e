package io.tradeagent.servicebus.journal;

import io.tradeagent.servicebus.entity.Change;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The generations of the journal in a directory that one process at a time may use. A generation appears complete, by a
 * rename, and starts with a snapshot of what came before: the highest one is the truth, others are leftovers.
 */
final class JournalDirectory implements Closeable {
    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";
    private static final String UNFINISHED = ".tmp";

    private final Path directory;
    private final FileChannel lockChannel;
    private long generation;

    private JournalDirectory(Path directory, FileChannel lockChannel) {
        this.directory = directory;
        this.lockChannel = lockChannel;
    }

    static JournalDirectory open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new JournalException("another emulator uses the data directory " + directory, null);
        }
        return new JournalDirectory(directory, channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** Replays the newest generation, or starts the first one. */
    JournalFile openNewest(Consumer<Change> replay) throws IOException {
        List<Path> files = files();
        for (Path file : files) {
            if (file.toString().endsWith(UNFINISHED)) {
                Files.delete(file);
            } else {
                generation = Math.max(generation, generationOf(file));
            }
        }
        if (generation == 0) {
            return startNext(file -> {});
        }
        JournalFile newest = JournalFile.open(file(generation), replay);
        deleteOlder();
        return newest;
    }

    /** What fills a new generation before it counts. */
    interface Filler {
        void fill(JournalFile file) throws IOException;
    }

    /** Makes the next generation the newest; the ones before it are gone afterwards. */
    JournalFile startNext(Filler filler) throws IOException {
        Path unfinished = directory.resolve(name(generation + 1) + UNFINISHED);
        Files.deleteIfExists(unfinished);
        JournalFile next = JournalFile.create(unfinished);
        try {
            filler.fill(next);
            next.force();
            Files.move(unfinished, file(generation + 1), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            next.close();
            throw e;
        }
        generation++;
        deleteOlder();
        return next;
    }

    @Override
    public void close() throws IOException {
        lockChannel.close();
    }

    private void deleteOlder() throws IOException {
        for (Path file : files()) {
            if (!file.equals(file(generation))) {
                Files.delete(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    private Path file(long number) {
        return directory.resolve(name(number));
    }

    private static String name(long number) {
        return String.format(Locale.ROOT, "%s%012d%s", PREFIX, number, SUFFIX);
    }

    private static long generationOf(Path file) {
        String name = file.getFileName().toString();
        try {
            return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new JournalException("a file that is not a journal lies in the data directory: " + file, e);
        }
    }
}
