package io.tradeagent.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A constant rate of operations, however long they take.
 *
 * @param perSecond operations a second
 * @param duration how long
 */
record Pace(int perSecond, Duration duration) {

    /** What is done at each beat. */
    interface Beat {
        /**
         * Starts one operation; must not wait for its end.
         *
         * @param index 0, 1, 2, …
         * @param intendedNanos when it should have started, by {@link System#nanoTime()}
         */
        void start(int index, long intendedNanos);
    }

    int operations() {
        return Math.toIntExact(perSecond * duration.toMillis() / 1_000);
    }

    /** Runs on the calling thread until the last operation has been started. */
    void run(Beat beat) {
        run(Duration.ofNanos(1_000_000_000L / perSecond), operations(), beat);
    }

    /** Runs on the calling thread until the last operation has been started, one an interval. */
    static void run(Duration interval, int operations, Beat beat) {
        long begin = System.nanoTime();
        for (int i = 0; i < operations; i++) {
            long intended = begin + i * interval.toNanos();
            for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            beat.start(i, intended);
        }
    }
}
