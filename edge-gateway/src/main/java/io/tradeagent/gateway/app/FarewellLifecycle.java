package io.tradeagent.gateway.app;

import io.tradeagent.gateway.Farewell;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/** Sends clients away while everything they need still runs: what they sent is answered first, if that does not take long. */
final class FarewellLifecycle implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMillis(10);

    private final Farewell farewell;
    private final Duration timeout;
    private volatile boolean running;

    /** @param timeout of each of the two waits */
    FarewellLifecycle(Farewell farewell, Duration timeout) {
        this.farewell = farewell;
        this.timeout = timeout;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        await(farewell::settled);
        farewell.say();
        await(farewell::done);
        farewell.giveUp();
        running = false;
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - deadline < 0) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
