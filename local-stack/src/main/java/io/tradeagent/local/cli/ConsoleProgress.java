package io.tradeagent.local.cli;

import io.tradeagent.local.platform.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells of a start line by line. */
final class ConsoleProgress implements Progress {

    private final PrintWriter err;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void started(String part, String address, Duration took) {
        err.println(String.format(Locale.ROOT, "  %-20s %6.1f s  %s", part, took.toMillis() / 1000.0, address)
                .stripTrailing());
        err.flush();
    }

    @Override
    public void stopped(String part) {
        // The end is short; two lines are enough for it.
    }
}
