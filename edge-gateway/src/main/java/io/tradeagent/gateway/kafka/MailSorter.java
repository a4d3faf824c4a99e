package io.tradeagent.gateway.kafka;

import io.tradeagent.gateway.MailRoom;
import io.tradeagent.gateway.codec.MailReader;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schemas.topics.Topic;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Takes this gateway's mail out of the partition's and hands it on. Gateways may share a partition. */
public final class MailSorter {

    private final Deserializer<Mail> deserializer;
    private final String instanceId;
    private final MailRoom room;
    private final Consumer<RuntimeException> unreadable;

    /** @param unreadable learns of mail that cannot be read; the mail after it is read all the same */
    public MailSorter(
            Deserializer<Mail> deserializer, String instanceId, MailRoom room, Consumer<RuntimeException> unreadable) {
        this.deserializer = deserializer;
        this.instanceId = instanceId;
        this.room = room;
        this.unreadable = unreadable;
    }

    /**
     * Sorts one record.
     *
     * @throws org.apache.kafka.common.errors.RetriableException if the schema registry cannot be asked now
     */
    void sort(byte @Nullable [] value) {
        io.tradeagent.gateway.Mail mail;
        try {
            Mail read = deserializer.deserialize(Topic.GATEWAY_MAILBOX.topicName(), value);
            if (read == null || !instanceId.equals(read.getInstanceId())) {
                return;
            }
            mail = MailReader.read(read);
        } catch (SerializationException | IllegalArgumentException e) {
            unreadable.accept(e);
            return;
        }
        room.deliver(mail);
    }
}
