package io.tradeagent.schemas.topics;

import java.time.Duration;

/** How long the broker keeps the records of a topic. */
public sealed interface Retention {

    /** Deleted once older than this. */
    record DeletedAfter(Duration age) implements Retention {}

    /** The last record of each key for ever. */
    record Compacted() implements Retention {}
}
