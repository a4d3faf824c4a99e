package io.tradeagent.local.data;

import java.io.IOException;

/** The right to run a platform on a data directory. */
public final class DirectoryLock implements AutoCloseable {

    private final ExclusiveFile file;

    private DirectoryLock(ExclusiveFile file) {
        this.file = file;
    }

    /**
     * Takes the lock of an existing directory.
     *
     * @throws DataDirectoryException if a platform runs on it, or the lock file cannot be made
     */
    public static DirectoryLock take(DataDirectory directory) {
        try {
            return ExclusiveFile.tryTake(directory.lockFile())
                    .map(DirectoryLock::new)
                    .orElseThrow(() -> new DataDirectoryException(
                            "Another platform runs on " + directory.root() + "; stop it, or name another --data",
                            null));
        } catch (IOException e) {
            throw new DataDirectoryException("The data directory cannot be locked: " + directory.root(), e);
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        file.close();
    }
}
