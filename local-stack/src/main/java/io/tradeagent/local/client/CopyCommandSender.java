package io.tradeagent.local.client;

import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Writes what an operator asks of the copy engine to ta.copy.commands.v1. */
public final class CopyCommandSender {

    private static final String SOURCE = "tradeagent-cli";
    private static final String TOPIC = Topic.COPY_COMMANDS.topicName();

    private final String bootstrapServers;
    private final Serializer<CopyCommand> commands;

    /** Prepares to write to a cluster. */
    public CopyCommandSender(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.commands = AvroSerde.of(CopyCommand.class, registry).serializer();
    }

    /**
     * Returns when the command is committed.
     *
     * @throws org.apache.kafka.common.KafkaException if it is not written, or if that cannot be told
     */
    public void write(CopyCommand command) {
        String key = command.getTenantId() + "/" + command.getAccountId();
        try (KafkaProducer<byte[], byte[]> producer =
                SoleProducer.open(bootstrapServers, "ta-copy-commands." + command.getCommandId())) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(
                    TOPIC,
                    AccountPartitioner.partition(
                            key, producer.partitionsFor(TOPIC).size()),
                    null,
                    key.getBytes(StandardCharsets.UTF_8),
                    commands.serialize(TOPIC, command),
                    new CloudEventHeaders(command.getCommandId(), "CopyCommand", SOURCE, command.getIssuedAt(), null)
                            .toHeaders()));
            producer.commitTransaction();
        }
    }
}
