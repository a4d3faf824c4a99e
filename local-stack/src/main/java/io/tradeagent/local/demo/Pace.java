package io.tradeagent.local.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Gives readers time. */
final class Pace {

    private final CountDownLatch never = new CountDownLatch(1);
    private final double speed;

    Pace(double speed) {
        this.speed = speed;
    }

    /** Waits that long, or shorter at a higher speed. */
    void pause(Duration atNormalSpeed) throws InterruptedException {
        boolean unexpected = never.await((long) (atNormalSpeed.toNanos() / speed), TimeUnit.NANOSECONDS);
        assert !unexpected;
    }
}
