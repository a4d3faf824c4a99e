package io.tradeagent.local.terminal;

import java.time.Duration;
import java.time.InstantSource;

/** Where the work of one terminal happens: one task at a time, in the order given. Tells the time, too. */
public interface Loop extends InstantSource {

    /** Runs the task after those given before. */
    void run(Runnable task);

    /** Runs the task when the delay is over, unless it is called off. */
    Timer after(Duration delay, Runnable task);

    /** A task that has not run yet. */
    interface Timer {
        /** Calls it off; without effect when it ran. */
        void cancel();
    }
}
