package io.tradeagent.servicebus.journal;

import io.tradeagent.servicebus.entity.Change;
import io.tradeagent.servicebus.entity.ChangeLog;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The durable log of a broker. Used by the broker's thread alone. */
public final class Journal implements ChangeLog, Closeable {
    /** A file is worth compacting when it is larger than this and a multiple of what it started with. */
    private static final long COMPACT_FROM_BYTES = 8 << 20;

    private static final int COMPACT_AT_GROWTH = 4;

    private final JournalDirectory directory;
    private final Durability durability;
    private final long compactFromBytes;
    private JournalFile file;
    private long startedWith;
    private boolean broken;

    private Journal(JournalDirectory directory, JournalFile file, Durability durability, long compactFromBytes) {
        this.directory = directory;
        this.file = file;
        this.durability = durability;
        this.compactFromBytes = compactFromBytes;
    }

    /**
     * Replays what the directory holds, made if it does not exist.
     *
     * @throws JournalException when it is in use by another process, damaged or not accessible
     */
    public static Journal open(Path path, Durability durability, Consumer<Change> replay) {
        return open(path, durability, COMPACT_FROM_BYTES, replay);
    }

    static Journal open(Path path, Durability durability, long compactFromBytes, Consumer<Change> replay) {
        JournalDirectory directory = null;
        try {
            directory = JournalDirectory.open(path);
            return new Journal(directory, directory.openNewest(replay), durability, compactFromBytes);
        } catch (IOException | RuntimeException e) {
            closeAfter(e, directory);
            throw e instanceof JournalException known
                    ? known
                    : new JournalException("cannot use the data directory " + path + ": " + e.getMessage(), e);
        }
    }

    private static void closeAfter(Exception failure, @Nullable JournalDirectory directory) {
        if (directory == null) {
            return;
        }
        try {
            directory.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void append(List<Change> changes) {
        if (broken) {
            throw new JournalException("the journal failed earlier and takes nothing any more", null);
        }
        try {
            file.append(changes);
            if (durability == Durability.POWER_LOSS) {
                file.force();
            }
        } catch (IOException e) {
            undo(e);
            throw new JournalException("the journal did not take a write: " + e.getMessage(), e);
        }
    }

    /** After a failed fsync nobody knows what is on the disk, so only a failed write is worth another try. */
    private void undo(IOException cause) {
        broken = durability == Durability.POWER_LOSS;
        try {
            file.undoPartialAppend();
        } catch (IOException e) {
            cause.addSuppressed(e);
            broken = true;
        }
    }

    /**
     * Starts a new file with a snapshot when the present one has grown out of proportion. Takes as long as writing all
     * stored messages; a failure leaves the present file in use.
     *
     * @param snapshot writes the present state
     */
    public void compactIfDue(Consumer<Consumer<Change>> snapshot) {
        if (broken || file.size() < Math.max(compactFromBytes, startedWith * COMPACT_AT_GROWTH)) {
            return;
        }
        try {
            JournalFile old = file;
            file = directory.startNext(next -> fill(next, snapshot));
            startedWith = file.size();
            old.close();
        } catch (IOException e) {
            throw new JournalException("the journal could not be compacted: " + e.getMessage(), e);
        }
    }

    private static void fill(JournalFile next, Consumer<Consumer<Change>> snapshot) throws IOException {
        IOException[] failure = new IOException[1];
        snapshot.accept(change -> {
            try {
                if (failure[0] == null) {
                    next.append(List.of(change));
                }
            } catch (IOException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /** Bytes of the present file. */
    long size() {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        JournalFile last = file;
        try (directory;
                last) {
            last.force();
        }
    }
}
