package io.tradeagent.local.cli;

import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.data.DirectoryLock;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.platform.Platform;
import io.tradeagent.local.platform.PlatformSettings;
import io.tradeagent.local.platform.Ports;
import io.tradeagent.local.platform.ServiceName;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A platform that runs until a signal comes: holds the directory, starts everything, then what the command adds.
 *
 * @param directory the data directory
 * @param fresh whether to forget what an earlier run left in it
 * @param without services that are left out
 */
public record ForegroundPlatform(DataDirectory directory, Start fresh, EnumSet<ServiceName> without) {

    /** What a platform starts from. */
    public enum Start {
        /** What the last run left. */
        KEPT,
        /** Nothing. */
        EMPTY
    }

    /** Starts what a command adds to a platform that is ready. */
    @FunctionalInterface
    public interface Addition {

        /** Starts it; it is closed before the platform stops. */
        Added start(RuntimeInfo platform) throws Exception;
    }

    /** What a command added. */
    public interface Added extends AutoCloseable {

        /** Completes when the platform is no longer needed; exceptionally when the command has failed. */
        CompletableFuture<?> finished();
    }

    /**
     * Runs until SIGINT or SIGTERM, or until the addition is finished, then stops cleanly.
     *
     * @param err for progress
     * @return 0
     * @throws CommandException if a part ends by itself
     */
    public int run(PrintWriter err, Addition addition) throws Exception {
        directory.create();
        StopRequest stop = StopRequest.bySignals(err);
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            if (fresh == Start.EMPTY) {
                directory.clear();
                directory.create();
            }
            Logging.toFile(directory.logs().resolve("platform.log"));
            try (Platform platform = Platform.begin(settings(), new ConsoleProgress(err))) {
                runUntil(stop, platform, addition);
                err.println("Stopping ...");
            }
        }
        err.println("Stopped");
        return 0;
    }

    private PlatformSettings settings() {
        return new PlatformSettings(
                directory,
                Ports.from(System.getenv()),
                without,
                Path.of(System.getProperty("tradeagent.registry.home", "local-stack/target/apicurio")));
    }

    private static void runUntil(StopRequest stop, Platform platform, Addition addition) throws Exception {
        await(CompletableFuture.anyOf(platform.started(), stop.requested()));
        if (stop.requested().isDone()) {
            return;
        }
        try (Added added = addition.start(platform.started().join())) {
            await(CompletableFuture.anyOf(platform.broken(), stop.requested(), added.finished()));
        }
        if (platform.broken().isDone()) {
            throw new CommandException(platform.broken().join());
        }
    }

    /** Waits; a failure comes as what it was, not wrapped. */
    private static void await(CompletableFuture<?> future) throws Exception {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
