package io.tradeagent.streams;

import io.tradeagent.schema.gateway.Mail;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * Writes mail to the partition that its gateway reads.
 *
 * @param <T> what carries the mail: its value is a {@link Mail}
 * @param mails the record's own form
 */
public record MailboxSink<T extends Addressed>(Serializer<Mail> mails)
        implements Serializer<T>, StreamPartitioner<String, T> {

    @Override
    public byte @Nullable [] serialize(String topic, T addressed) {
        return mails.serialize(topic, (Mail) addressed.value());
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, T addressed, int numPartitions) {
        return Optional.ofNullable(addressed.partition()).map(Set::of);
    }
}
