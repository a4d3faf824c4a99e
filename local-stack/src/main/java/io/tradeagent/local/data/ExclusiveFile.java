package io.tradeagent.local.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that one process holds at a time. The operating system takes it back when the process ends, however it ends,
 * so that a killed process leaves nothing to clean up.
 */
final class ExclusiveFile implements AutoCloseable {

    private final FileChannel channel;

    private ExclusiveFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the file, makes it where it is missing.
     *
     * @return empty if somebody holds it, in this process or another
     */
    static Optional<ExclusiveFile> tryTake(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (isLocked(channel)) {
                return Optional.of(new ExclusiveFile(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held inside this JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DataDirectoryException("A lock cannot be given back", e);
        }
    }
}
