package io.tradeagent.gateway.authentication;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Computes hashes, a few at a time: a hash takes memory and a processor by design, and an attacker must not get more of either than this.
 * They are threads of the platform, because a virtual thread that computes keeps its carrier from everybody else's requests.
 */
public final class HashingThreads implements AutoCloseable {

    private static final int MOST_WAITING = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    /** @param most how many hashes are computed at once */
    public HashingThreads(int most) {
        this.threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("gateway-hash-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** The result of a computation; empty if too many others wait. Blocks. */
    <T> Optional<T> compute(Callable<T> computation) {
        try {
            return await(threads.submit(computation));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    /** How many computations wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }

    private static <T> Optional<T> await(Future<T> future) {
        try {
            return Optional.of(future.get(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            future.cancel(false);
            return Optional.empty();
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a hash cannot be computed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
