package io.tradeagent.gateway;

/** Measures time. Unlike a clock it never steps, and its zero means nothing. */
@FunctionalInterface
public interface Ticker {

    /** The machine's own. */
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since an arbitrary origin; compare by difference only. */
    long nanos();
}
