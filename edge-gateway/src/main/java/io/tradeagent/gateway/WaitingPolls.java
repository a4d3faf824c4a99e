package io.tradeagent.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the polls that wait, of all clients and of each source. Safe for use by several threads. */
public final class WaitingPolls {

    private final int most;
    private final int mostOfSource;
    private final Map<Source, Integer> bySource = new HashMap<>();
    private int size;

    /**
     * Nobody waits yet.
     *
     * @param most at this gateway at once
     * @param mostOfSource of one source at once
     */
    public WaitingPolls(int most, int mostOfSource) {
        this.most = most;
        this.mostOfSource = mostOfSource;
    }

    /** Counts one more, which whoever calls must {@link #leave}; if it may not wait, it is not counted, and the answer is why. */
    synchronized Optional<Limit> enter(Source source) {
        int ofSource = bySource.getOrDefault(source, 0);
        if (ofSource >= mostOfSource) {
            return Optional.of(Limit.SOURCE_WAITING_POLLS);
        }
        if (size >= most) {
            return Optional.of(Limit.WAITING_POLLS);
        }
        bySource.put(source, ofSource + 1);
        size++;
        return Optional.empty();
    }

    /** Counts one as answered. */
    synchronized void leave(Source source) {
        bySource.computeIfPresent(source, (s, waiting) -> waiting > 1 ? waiting - 1 : null);
        size--;
    }

    /** How many wait now. */
    public synchronized int size() {
        return size;
    }
}
