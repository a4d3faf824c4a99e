package io.tradeagent.gateway;

import java.time.Duration;

/** What a connection's client sends: numbered, paced, and remembered until it is answered. Safe for use by several threads. */
public final class Intake {

    private final ConnectionRules rules;
    private final TokenBucket pace;
    private final TokenBucket patience;
    private final Unanswered unanswered = new Unanswered();
    private long ordinal;

    Intake(ConnectionRules rules, long nowNanos) {
        this.rules = rules;
        this.pace = new TokenBucket(rules.events(), nowNanos);
        this.patience = new TokenBucket(rules.badFrames(), nowNanos);
    }

    /** Numbers an event: 1 for the first of the connection, then by one. Every number must go into the log. */
    synchronized long accept(ToSession.EventFrame event, long nowNanos) {
        if (event.payload().acked()) {
            unanswered.add(event.id(), nowNanos);
        }
        return ++ordinal;
    }

    /** Events were answered; tells whether there had been too many unanswered ones and no longer are. */
    synchronized boolean answered(Iterable<String> eventIds) {
        boolean wasFull = full();
        unanswered.remove(eventIds);
        return wasFull && !full();
    }

    /** Whether nothing more is to be read until something is answered. */
    synchronized boolean full() {
        return unanswered.size() >= rules.mostUnanswered();
    }

    /** Whether every event has its answer. */
    public synchronized boolean settled() {
        return unanswered.size() == 0;
    }

    /** Counts a frame, good or bad, and tells how long to wait before the next is read. */
    Duration pace(long nowNanos) {
        return pace.owe(nowNanos);
    }

    /** Counts a bad frame; false once there are too many. */
    boolean tolerates(long nowNanos) {
        return patience.take(nowNanos);
    }

    /** Whether an event has waited longer for its answer than it may. */
    synchronized boolean overdue(long nowNanos) {
        var oldest = unanswered.oldestNanos();
        return oldest.isPresent()
                && nowNanos - oldest.getAsLong() > rules.answerTimeout().toNanos();
    }
}
