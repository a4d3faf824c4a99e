package io.tradeagent.streams;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A record to write, with the place that it has to go to. */
public interface Addressed {

    /** The record. */
    SpecificRecord value();

    /** The partition of a topic whose partitions are addresses; null: the account's. */
    @Nullable
    Integer partition();
}
