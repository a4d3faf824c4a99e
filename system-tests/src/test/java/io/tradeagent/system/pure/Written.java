package io.tradeagent.system.pure;

import io.tradeagent.schemas.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/** A record in a topic. */
public record Written(Topic topic, String key, SpecificRecord value) {}
