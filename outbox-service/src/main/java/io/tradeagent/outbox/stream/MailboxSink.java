package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.codec.Outgoing;
import io.tradeagent.schema.gateway.Mail;
import java.util.Optional;
import java.util.Set;
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
    public Optional<Set<Integer>> partitions(String topic, String key, Outgoing outgoing, int numPartitions) {
        return Optional.ofNullable(outgoing.partition()).map(Set::of);
    }
}
