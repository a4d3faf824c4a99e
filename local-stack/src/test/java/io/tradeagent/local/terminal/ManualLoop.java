package io.tradeagent.local.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A loop whose time passes when the test says so. */
final class ManualLoop implements Loop {

    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final List<Planned> planned = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T10:00:00Z");

    private record Planned(Instant due, Runnable task) {}

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void run(Runnable task) {
        ready.add(task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Planned timer = new Planned(now.plus(delay), task);
        planned.add(timer);
        return () -> planned.remove(timer);
    }

    /** Runs all that can run now. */
    void settle() {
        Runnable task = ready.poll();
        while (task != null) {
            task.run();
            task = ready.poll();
        }
    }

    /** Lets time pass, with everything that falls due on the way. */
    void pass(Duration duration) {
        Instant end = now.plus(duration);
        settle();
        Optional<Planned> next = nextUntil(end);
        while (next.isPresent()) {
            planned.remove(next.get());
            now = next.get().due();
            next.get().task().run();
            settle();
            next = nextUntil(end);
        }
        now = end;
    }

    private Optional<Planned> nextUntil(Instant end) {
        return planned.stream().filter(timer -> !timer.due().isAfter(end)).min(Comparator.comparing(Planned::due));
    }
}
