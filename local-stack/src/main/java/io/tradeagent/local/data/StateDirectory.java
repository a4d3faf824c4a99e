package io.tradeagent.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where one running instance of a service keeps its local stores. Instances of a service do not share one; an instance
 * that starts again, also after it was killed, gets a directory that one before it left, and its stores with it.
 */
public final class StateDirectory implements AutoCloseable {

    private static final int MOST_INSTANCES = 64;

    private final Path path;
    private final ExclusiveFile lock;

    private StateDirectory(Path path, ExclusiveFile lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the first directory of a service that no running instance holds.
     *
     * @param service name of the service
     * @throws DataDirectoryException if none can be had
     */
    public static StateDirectory take(DataDirectory data, String service) {
        try {
            for (int instance = 0; instance < MOST_INSTANCES; instance++) {
                Path path = Files.createDirectories(data.streams().resolve(service + "-" + instance));
                Optional<ExclusiveFile> lock = ExclusiveFile.tryTake(path.resolve("in-use"));
                if (lock.isPresent()) {
                    return new StateDirectory(path, lock.get());
                }
            }
        } catch (IOException e) {
            throw new DataDirectoryException("No directory for the state of " + service + " in " + data.streams(), e);
        }
        throw new DataDirectoryException("Too many instances of " + service + " run on " + data.root(), null);
    }

    /** Returns the directory. */
    public Path path() {
        return path;
    }

    /** Lets another instance have it. */
    @Override
    public void close() {
        lock.close();
    }
}
