package io.tradeagent.gateway.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;

/** Has what grows old looked at a few times a second. */
final class SweepLifecycle implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int PHASE = 0;

    private final ScheduledExecutorService timer;
    private final Runnable look;
    private final Consumer<Throwable> fatal;
    private volatile boolean running;

    SweepLifecycle(ScheduledExecutorService timer, Runnable look, Consumer<Throwable> fatal) {
        this.timer = timer;
        this.look = look;
        this.fatal = fatal;
    }

    @Override
    public void start() {
        timer.scheduleWithFixedDelay(this::sweep, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        running = true;
    }

    private void sweep() {
        try {
            look.run();
        } catch (RuntimeException e) {
            // The timer would drop the task without a word.
            fatal.accept(e);
            throw e;
        }
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
