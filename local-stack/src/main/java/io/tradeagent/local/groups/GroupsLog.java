package io.tradeagent.local.groups;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** What ta.copy.groups.v1 says; each call reads it anew. */
public final class GroupsLog {

    private final String bootstrapServers;
    private final Deserializer<CopyGroupsVersion> values;

    /** Prepares to read from a cluster. */
    public GroupsLog(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.values = AvroSerde.of(CopyGroupsVersion.class, registry).deserializer();
    }

    /**
     * Finds the version that applies: the highest.
     *
     * @return empty where the tenant never had groups
     * @throws org.apache.kafka.common.errors.SerializationException if one cannot be read, for it might be the highest
     */
    public Optional<StoredGroups> read(TenantId tenant) {
        byte[] key = key(tenant);
        List<Found> found = new ArrayList<>();
        try (TopicReader reader = TopicReader.atBeginning(bootstrapServers, Topic.COPY_GROUPS.topicName())) {
            reader.readToEnd(record -> {
                if (Arrays.equals(record.key(), key) && record.value() != null) {
                    found.add(found(record));
                }
                return true;
            });
        }
        return found.stream()
                .map(Found::record)
                .max(Comparator.comparingLong(CopyGroupsVersion::getVersion))
                .map(highest -> new StoredGroups(highest, offsets(found, highest)));
    }

    private static Map<Integer, Long> offsets(List<Found> found, CopyGroupsVersion version) {
        return found.stream()
                .filter(each -> each.record().equals(version))
                .collect(Collectors.toMap(Found::partition, Found::offset, Math::max));
    }

    private Found found(ConsumerRecord<byte[], byte[]> record) {
        return new Found(record.partition(), record.offset(), values.deserialize(record.topic(), record.value()));
    }

    static byte[] key(TenantId tenant) {
        return tenant.value().getBytes(StandardCharsets.UTF_8);
    }

    private record Found(int partition, long offset, CopyGroupsVersion record) {}
}
