package io.tradeagent.local.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A loop with one virtual thread of its own. */
public final class ThreadLoop implements Loop, AutoCloseable {

    private final ScheduledThreadPoolExecutor executor;
    private final InstantSource clock;
    private final Consumer<RuntimeException> broken;

    /**
     * Starts the loop.
     *
     * @param broken hears of a task that failed; the loop goes on
     */
    public ThreadLoop(String name, InstantSource clock, Consumer<RuntimeException> broken) {
        this.executor = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofVirtual().name("terminal-" + name).factory(),
                new ScheduledThreadPoolExecutor.DiscardPolicy());
        this.executor.setRemoveOnCancelPolicy(true);
        this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.clock = clock;
        this.broken = broken;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void run(Runnable task) {
        executor.execute(() -> guarded(task));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Future<?> scheduled = executor.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            broken.accept(failure);
        }
    }

    /** Takes no more tasks; what runs ends. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
