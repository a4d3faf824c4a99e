package io.tradeagent.local.platform;

import io.tradeagent.local.platform.RunningParts.Tier;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts parts at the same time, hands them over to {@link RunningParts} and tells of them. */
final class PartStarter {

    private static final Logger log = LoggerFactory.getLogger(PartStarter.class);

    private final RunningParts parts;
    private final Progress progress;
    private final Executor executor = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("start-", 0).daemon().factory());

    PartStarter(RunningParts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * Starts a part.
     *
     * @param address says where the part listens
     * @return completes when the part is ready; exceptionally with a {@link PlatformException}
     */
    <T extends AutoCloseable> CompletableFuture<T> start(
            Tier tier, String name, Callable<T> start, Function<T, String> address) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long begin = System.nanoTime();
                    T part = run(name, start);
                    parts.add(tier, name, part);
                    progress.started(name, address.apply(part), Duration.ofNanos(System.nanoTime() - begin));
                    return part;
                },
                executor);
    }

    /** Does work that leaves nothing running, once others are ready. */
    CompletableFuture<Void> doAfter(CompletableFuture<?> needed, String name, Runnable work) {
        return needed.thenRunAsync(() -> run(name, Executors.callable(work)), executor);
    }

    private static <T> T run(String name, Callable<T> start) {
        try {
            return start.call();
        } catch (PlatformException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            log.error("{} did not start", name, e);
            throw new PlatformException(name + " did not start: " + PlatformException.rootCause(e), e);
        }
    }
}
