package io.tradeagent.streams;

import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Commits a record at once while the stream keeps up, and leaves it to the commit interval while it does not.
 *
 * <p>What an exactly-once stream writes is seen after its commit, and a commit costs several round trips whatever it contains. So
 * a record that has just been written is worth a commit of its own, and records that have waited are better committed together:
 * that is what lets a stream catch up. Whether a record has waited is told by its timestamp; clocks that differ make commits
 * later or more frequent, never wrong (docs/adr/0006).
 */
public final class EagerCommit {

    private static final long YOUNG_MS = 10;

    private final ProcessingContext context;

    /** Asks this context for commits. */
    public EagerCommit(ProcessingContext context) {
        this.context = context;
    }

    /** A record has been processed: its outputs are forwarded and its changes stored. */
    public void processed(Record<?, ?> record) {
        if (context.currentSystemTimeMs() - record.timestamp() < YOUNG_MS) {
            context.commit();
        }
    }
}
