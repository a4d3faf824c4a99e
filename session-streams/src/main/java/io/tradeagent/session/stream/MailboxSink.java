package io.tradeagent.session.stream;

import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.session.codec.Outgoing;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * Writes mail to the partition that its gateway reads.
 *
 * @param mails the record's own form
 */
record MailboxSink(Serializer<Mail> mails) implements Serializer<Outgoing>, StreamPartitioner<String, Outgoing> {

    @Override
    public byte @Nullable [] serialize(String topic, Outgoing outgoing) {
        return mails.serialize(topic, (Mail) outgoing.value());
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, Outgoing outgoing) {
        return serialize(topic, outgoing);
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Outgoing outgoing, int numPartitions) {
        return Optional.ofNullable(outgoing.partition()).map(Set::of);
    }
}
