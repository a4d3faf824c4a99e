package io.tradeagent.local.demo;

import io.tradeagent.local.terminal.TerminalEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What has happened in the story so far; the story waits here for what comes next. Safe for several threads. */
final class Happenings {

    private final InstantSource clock;
    private final Duration patience;
    private final List<Happening> all = new ArrayList<>();
    private Memory memory = Memory.KEEPS;

    private enum Memory {
        KEEPS,
        FORGETS
    }

    /** One thing that happened.
     *
     * @param who a terminal or the operator
     * @param what a {@link TerminalEvent} or a {@link HeldBack} */
    record Happening(Instant at, String who, Object what) {}

    /** Nothing has happened yet.
     *
     * @param patience how long to wait for a step */
    Happenings(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    synchronized void add(String who, Object what) {
        if (memory == Memory.KEEPS) {
            all.add(new Happening(clock.instant(), who, what));
            notifyAll();
        }
    }

    /** The story is told: nothing is kept from here on. */
    synchronized void forget() {
        memory = Memory.FORGETS;
        all.clear();
    }

    /**
     * Waits for something that has happened or will.
     *
     * @param expected what it is, for the message when it does not come
     * @throws StepMissedException if it does not come in time
     */
    <T> Seen<T> await(String expected, String who, Class<T> type, Predicate<T> test) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            Optional<Seen<T>> seen = find(who, type, test);
            while (seen.isEmpty()) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new StepMissedException(who + ": " + expected);
                }
                wait(left);
                seen = find(who, type, test);
            }
            return seen.get();
        }
    }

    /** Whether it has happened. */
    synchronized <T> boolean has(String who, Class<T> type, Predicate<T> test) {
        return find(who, type, test).isPresent();
    }

    private <T> Optional<Seen<T>> find(String who, Class<T> type, Predicate<T> test) {
        return all.stream()
                .filter(happening -> happening.who().equals(who) && type.isInstance(happening.what()))
                .map(happening -> new Seen<>(happening.at(), type.cast(happening.what())))
                .filter(seen -> test.test(seen.what()))
                .findFirst();
    }

    /** Something that happened, and when. */
    record Seen<T>(Instant at, T what) {}
}
