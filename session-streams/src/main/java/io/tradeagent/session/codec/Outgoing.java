package io.tradeagent.session.codec;

import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.Addressed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record to write.
 *
 * @param topic where to
 * @param key its key
 * @param value of the topic's record type
 * @param partition of a gateway's mailbox; null: the account's
 */
public record Outgoing(
        Topic topic,
        String key,
        SpecificRecord value,
        @Nullable Integer partition) implements Addressed {

    static Outgoing to(Topic topic, String key, SpecificRecord value) {
        return new Outgoing(topic, key, value, null);
    }
}
