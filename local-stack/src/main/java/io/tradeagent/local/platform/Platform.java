package io.tradeagent.local.platform;

import io.tradeagent.local.data.RuntimeFile;
import io.tradeagent.local.data.RuntimeInfo;
import java.util.concurrent.CompletableFuture;

/** A platform that runs. While it runs, its addresses stand in {@code runtime.json}. */
public final class Platform implements AutoCloseable {

    private final RunningParts parts;
    private final RuntimeFile runtimeFile;
    private final CompletableFuture<RuntimeInfo> started;
    private final CompletableFuture<String> broken = new CompletableFuture<>();
    private boolean closing;

    private Platform(PlatformSettings settings, Progress progress) {
        this.parts = new RunningParts(progress);
        this.runtimeFile = new RuntimeFile(settings.data());
        PlatformStart start = new PlatformStart(settings, parts, progress, broken::complete);
        this.started = start.begin().thenApply(this::publish);
    }

    /**
     * Begins to start a platform and returns at once. What a killed one left in {@code runtime.json} is removed.
     *
     * @param settings the caller holds the lock of the data directory
     * @param progress is told of each part
     * @throws PlatformException if a port is taken
     */
    public static Platform begin(PlatformSettings settings, Progress progress) {
        new RuntimeFile(settings.data()).remove();
        settings.ports().requireFree(settings.without());
        return new Platform(settings, progress);
    }

    /**
     * Completes when every part is ready and {@code runtime.json} is written; exceptionally when one did not start.
     * The platform must be closed in either case.
     */
    public CompletableFuture<RuntimeInfo> started() {
        return started;
    }

    /** Completes with one line for a user when a part ends although nobody stopped it. */
    public CompletableFuture<String> broken() {
        return broken;
    }

    /** Removes {@code runtime.json}, then stops every part, the edge first. A second call does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            runtimeFile.remove();
        }
        parts.close();
    }

    /** Nobody shall find a platform that is about to stop. */
    private synchronized RuntimeInfo publish(RuntimeInfo info) {
        if (!closing) {
            runtimeFile.write(info);
        }
        return info;
    }
}
