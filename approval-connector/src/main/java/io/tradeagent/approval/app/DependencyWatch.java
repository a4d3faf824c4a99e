package io.tradeagent.approval.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks a dependency now and then how it is, on a thread of its own, so that nobody who wants to know has to wait. */
final class DependencyWatch implements HealthIndicator, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DependencyWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final String name;
    private final Supplier<Optional<String>> question;
    private final Runnable whenFirstReached;
    private final ScheduledExecutorService schedule;
    private volatile @Nullable String problem = "not asked yet";
    private boolean followed;
    private boolean reached;
    private boolean lost;

    /**
     * Asks nothing before {@link #start()}.
     *
     * @param question answers with what is wrong, or with nothing
     * @param whenFirstReached runs once, when the question was first answered with nothing
     */
    DependencyWatch(String name, Supplier<Optional<String>> question, Runnable whenFirstReached) {
        this.name = name;
        this.question = question;
        this.whenFirstReached = whenFirstReached;
        this.schedule = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("watch-" + name).daemon().factory());
    }

    void start() {
        schedule.scheduleWithFixedDelay(this::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        try {
            Optional<String> answer = question.get();
            if (answer.isPresent()) {
                lost(answer.get());
            } else {
                reached();
            }
        } catch (RuntimeException e) {
            // Neither question nor follower should throw; if one does, the next round must still come.
            log.error("Asking how {} is failed", name, e);
            problem = e.toString();
        }
    }

    private void lost(String answer) {
        problem = answer;
        if (!lost) {
            log.warn("{} is out of reach: {}", name, answer);
        }
        lost = true;
        reached = false;
    }

    private void reached() {
        if (!followed) {
            whenFirstReached.run();
            followed = true;
        }
        problem = null;
        if (!reached) {
            log.info("{} is reached", name);
        }
        lost = false;
        reached = true;
    }

    @Override
    public Health health() {
        String current = problem;
        return current == null
                ? Health.up().build()
                : Health.down().withDetail("problem", current).build();
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}
