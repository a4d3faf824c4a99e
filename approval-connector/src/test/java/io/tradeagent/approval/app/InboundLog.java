package io.tradeagent.approval.app;

import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads ta.ea.inbound.v1 as session-streams does: from the start, committed records only. */
final class InboundLog implements AutoCloseable {

    private final KafkaConsumer<String, Inbound> consumer;
    private final HttpSchemaRegistry registry;
    private final List<ConsumerRecord<String, Inbound>> records = new ArrayList<>();

    InboundLog(Stage stage) {
        registry = new HttpSchemaRegistry(stage.registry().url());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stage.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                AvroSerde.of(Inbound.class, registry).deserializer());
        List<TopicPartition> partitions = IntStream.range(0, Stage.PARTITIONS)
                .mapToObj(partition -> new TopicPartition("ta.ea.inbound.v1", partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything up to now. */
    List<ConsumerRecord<String, Inbound>> records() {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return List.copyOf(records);
    }

    /** The ids of the decisions up to now, in order. */
    List<String> decisionIds() {
        return records().stream()
                .map(record -> ((ApprovalDecided) record.value().getCommand()).getDecisionId())
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        registry.close();
    }
}
