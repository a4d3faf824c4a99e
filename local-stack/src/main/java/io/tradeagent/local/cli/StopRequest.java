package io.tradeagent.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import sun.misc.Signal;

/**
 * The wish to end, as SIGINT or SIGTERM. The first signal asks for a clean stop and limits its time; one that comes
 * later, from somebody who has waited, ends the process at once. Signals that come together count as one: a terminal or a
 * supervisor signals the whole process group, and often the process as well.
 */
final class StopRequest {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(9);
    private static final Duration TOGETHER = Duration.ofSeconds(2);
    private static final int KILLED = 137;

    private final CompletableFuture<Void> requested = new CompletableFuture<>();
    private final PrintWriter err;
    private long firstNanos;

    private StopRequest(PrintWriter err) {
        this.err = err;
    }

    /** Takes the signals over from the JVM, which would end all threads at once. */
    static StopRequest bySignals(PrintWriter err) {
        StopRequest request = new StopRequest(err);
        for (String signal : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(signal), received -> request.arrived());
        }
        return request;
    }

    /** Completes at the first signal. */
    CompletableFuture<Void> requested() {
        return requested;
    }

    private synchronized void arrived() {
        long now = System.nanoTime();
        if (!requested.isDone()) {
            firstNanos = now;
            Thread.ofPlatform().name("stop-limit").daemon().start(this::haltWhenTooLate);
            requested.complete(null);
        } else if (now - firstNanos > TOGETHER.toNanos()) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private void haltWhenTooLate() {
        try {
            Thread.sleep(CLEAN_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        err.println("tradeagent: some parts did not stop in " + CLEAN_STOP.toSeconds() + " s; ended the process");
        err.flush();
        Runtime.getRuntime().halt(KILLED);
    }
}
