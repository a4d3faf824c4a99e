package io.tradeagent.local.groups;

import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.client.SoleProducer;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;

/**
 * Writes versions of one tenant's groups, each to every partition and with its audit entry in one transaction: all
 * partitions have it, or none. A second writer for the tenant fences the first, and finds all that it committed; so two can
 * never both write the same version.
 */
final class GroupsWriter implements AutoCloseable {

    /** A record of Kafka has 1 MiB at most, and the copy engine keeps the version in a record of its own. */
    static final int MOST_BYTES = 900_000;

    private static final String SOURCE = "tradeagent-cli";
    /** Instead of an account, where an entry concerns none. */
    private static final String NOBODY = "-";

    private final KafkaProducer<byte[], byte[]> producer;
    private final SchemaRegistry registry;

    private GroupsWriter(KafkaProducer<byte[], byte[]> producer, SchemaRegistry registry) {
        this.producer = producer;
        this.registry = registry;
    }

    /** Opens the only writer: whatever another one has not committed is undone when this returns, and it can commit no more. */
    static GroupsWriter open(String bootstrapServers, TenantId tenant, SchemaRegistry registry) {
        return new GroupsWriter(SoleProducer.open(bootstrapServers, "ta-copy-groups." + tenant), registry);
    }

    int partitions() {
        return producer.partitionsFor(Topic.COPY_GROUPS.topicName()).size();
    }

    /**
     * Writes a version; returns when it is committed.
     *
     * @return where it stands
     * @throws GroupsRefusedException if it is too large
     * @throws KafkaException if it is not written, or if that cannot be told
     */
    Map<Integer, Long> write(CopyGroupsVersion version) throws InterruptedException {
        String topic = Topic.COPY_GROUPS.topicName();
        byte[] value =
                AvroSerde.of(CopyGroupsVersion.class, registry).serializer().serialize(topic, version);
        if (value.length > MOST_BYTES) {
            throw new GroupsRefusedException("The groups make a record of " + value.length + " bytes; at most "
                    + MOST_BYTES + " are possible. Fewer followers or symbols in maps make it smaller");
        }
        byte[] key = GroupsLog.key(new TenantId(version.getTenantId()));
        Headers headers = headers(id("copy-groups", version), "CopyGroupsVersion", version);
        Map<Integer, Future<RecordMetadata>> sent = new HashMap<>();
        ProducerRecord<byte[], byte[]> audit = audit(version);
        producer.beginTransaction();
        for (int partition = 0; partition < partitions(); partition++) {
            sent.put(partition, producer.send(new ProducerRecord<>(topic, partition, null, key, value, headers)));
        }
        producer.send(audit);
        producer.commitTransaction();
        return offsets(sent);
    }

    private static Map<Integer, Long> offsets(Map<Integer, Future<RecordMetadata>> sent) throws InterruptedException {
        Map<Integer, Long> offsets = new HashMap<>();
        for (Map.Entry<Integer, Future<RecordMetadata>> each : sent.entrySet()) {
            try {
                offsets.put(each.getKey(), each.getValue().get().offset());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
            }
        }
        return offsets;
    }

    private ProducerRecord<byte[], byte[]> audit(CopyGroupsVersion version) {
        AuditEntry entry = AuditEntry.newBuilder()
                .setAuditId(id("copy-groups-applied", version))
                .setAt(version.getAppliedAt())
                .setActorKind(ActorKind.operator)
                .setActor(version.getAppliedBy())
                .setAction(AuditAction.copy_groups_applied)
                .setTenantId(version.getTenantId())
                .setAccountId(NOBODY)
                .setReason("An operator applied copy groups.")
                .setReferences(Map.of("groups_version", Long.toString(version.getVersion())))
                .build();
        String topic = Topic.AUDIT.topicName();
        String key = version.getTenantId() + "/" + NOBODY;
        return new ProducerRecord<>(
                topic,
                AccountPartitioner.partition(key, producer.partitionsFor(topic).size()),
                null,
                key.getBytes(StandardCharsets.UTF_8),
                AvroSerde.of(AuditEntry.class, registry).serializer().serialize(topic, entry),
                headers(entry.getAuditId(), "AuditEntry", version));
    }

    private static UUID id(String kind, CopyGroupsVersion version) {
        return NameBasedId.of(kind, version.getTenantId(), Long.toString(version.getVersion()));
    }

    private static Headers headers(UUID id, String type, CopyGroupsVersion version) {
        return new CloudEventHeaders(id, type, SOURCE, version.getAppliedAt(), null).toHeaders();
    }

    /** Undoes what is not committed. */
    @Override
    public void close() {
        producer.close();
    }
}
