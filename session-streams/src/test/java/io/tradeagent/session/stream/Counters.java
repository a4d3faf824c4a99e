package io.tradeagent.session.stream;

import io.tradeagent.session.codec.Step;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what the shell reports. */
final class Counters implements SessionObserver {

    final AtomicInteger decided = new AtomicInteger();
    final AtomicInteger deadLettered = new AtomicInteger();

    @Override
    public void decided(Step step) {
        decided.incrementAndGet();
    }

    @Override
    public void deadLettered() {
        deadLettered.incrementAndGet();
    }
}
