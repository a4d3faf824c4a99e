package io.tradeagent.gateway.authentication;

import io.tradeagent.gateway.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file of registered keys, read again when it has changed. A change to something unreadable is reported and has no effect: the keys
 * that were read last stay, because a slip of an editor must not lock everybody out.
 */
public final class KeyFile {

    /** A change counts after this time at the latest. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** What tells one state of the file from the next; a file that is replaced by a rename has another key. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object fileKey) {}

    private final Path file;
    private final Ticker ticker;
    private final Consumer<BadKeyFileException> unreadable;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile RegisteredKeys keys;
    private @Nullable Stamp seen;
    private long lookedAt;

    /**
     * Reads the file.
     *
     * @param unreadable told of each change that cannot be read
     * @throws BadKeyFileException if the file cannot be read now
     */
    public KeyFile(Path file, Ticker ticker, Consumer<BadKeyFileException> unreadable) {
        this.file = file;
        this.ticker = ticker;
        this.unreadable = unreadable;
        this.seen = stamp();
        this.lookedAt = ticker.nanos();
        this.keys = KeyFileReader.read(file);
    }

    /** The keys as of at most a second ago. */
    RegisteredKeys current() {
        // Whoever finds another looking goes on with the keys of just now.
        if (looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return keys;
    }

    private void look() {
        long now = ticker.nanos();
        if (now - lookedAt < LOOK_EVERY.toNanos()) {
            return;
        }
        lookedAt = now;
        Stamp stamp = stamp();
        if (Objects.equals(stamp, seen)) {
            return;
        }
        seen = stamp;
        try {
            keys = KeyFileReader.read(file);
        } catch (BadKeyFileException e) {
            unreadable.accept(e);
        }
    }

    /** Null if there is no file. */
    private @Nullable Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return null;
        }
    }
}
