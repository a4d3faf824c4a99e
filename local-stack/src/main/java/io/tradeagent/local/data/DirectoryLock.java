package io.tradeagent.local.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to run a platform on a data directory. The operating system takes it back when the process ends, however
 * it ends, so that a killed platform leaves nothing to clean up.
 */
public final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of an existing directory.
     *
     * @throws DataDirectoryException if a platform runs on it, or the lock file cannot be made
     */
    public static DirectoryLock take(DataDirectory directory) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return new DirectoryLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new DataDirectoryException("The data directory cannot be locked: " + directory.root(), e);
        }
        throw new DataDirectoryException(
                "Another platform runs on " + directory.root() + " ; stop it, or use --data", null);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held inside this JVM
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException cause) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DataDirectoryException("The lock cannot be given back", e);
        }
    }
}
