package io.tradeagent.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Operations under way and the latencies of those that ended, in microseconds. */
final class Latencies {

    private static final long HIGHEST_MICROS = Duration.ofSeconds(60).toNanos() / 1_000;

    private final Map<String, Long> underWay = new ConcurrentHashMap<>();
    private final AtomicLong firstNanos = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastNanos = new AtomicLong(Long.MIN_VALUE);
    private final Histogram histogram = new ConcurrentHistogram(HIGHEST_MICROS, 3);

    void started(String id, long intendedNanos) {
        firstNanos.accumulateAndGet(intendedNanos, Math::min);
        underWay.put(id, intendedNanos);
    }

    /** Ends an operation; returns false for one that is unknown or has ended before. */
    boolean ended(String id) {
        Long intended = underWay.remove(id);
        if (intended == null) {
            return false;
        }
        long now = System.nanoTime();
        lastNanos.accumulateAndGet(now, Math::max);
        record(now - intended);
        return true;
    }

    /** How many have ended. */
    long ended() {
        return histogram.getTotalCount();
    }

    int underWay() {
        return underWay.size();
    }

    void record(long nanos) {
        histogram.recordValue(Math.clamp(nanos / 1_000, 1, HIGHEST_MICROS));
    }

    /** Waits until nothing is under way or the patience is over; returns how many never ended. */
    int awaitQuiet(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!underWay.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        return underWay.size();
    }

    /** Operations that ended a second, from the first intended start to the last end; 0 where only durations are known. */
    double perSecond() {
        return lastNanos.get() < firstNanos.get()
                ? 0
                : histogram.getTotalCount() * 1e9 / (lastNanos.get() - firstNanos.get());
    }

    Histogram histogram() {
        return histogram;
    }
}
