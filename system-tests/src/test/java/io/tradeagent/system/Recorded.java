package io.tradeagent.system;

import io.tradeagent.schemas.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/** A committed record, as it was read. */
record Recorded(Topic topic, int partition, String key, SpecificRecord value) {}
