package io.tradeagent.local.deadletters;

/** Keeps a run to its rate, without making up for time that was lost. */
final class Pacer {

    private final long intervalNanos;
    private long next;
    private boolean begun;

    Pacer(Rate rate) {
        this.intervalNanos = rate.interval().toNanos();
    }

    /**
     * How long to wait before the next one, in nanoseconds; 0 or more.
     *
     * @param now of a monotonic clock, in nanoseconds
     */
    long pause(long now) {
        if (!begun || next - now < 0) {
            begun = true;
            next = now;
        }
        long pause = next - now;
        next += intervalNanos;
        return pause;
    }
}
