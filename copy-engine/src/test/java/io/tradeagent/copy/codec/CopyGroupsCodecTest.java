package io.tradeagent.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Provenance;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.CopySignal;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyGroupsCodecTest {

    private static final Provenance PROVENANCE =
            new Provenance("groups: [] # \u00e4", "alice", Instant.parse("2026-01-02T03:04:05.000006Z"));

    /** Through the bytes that a topic keeps. */
    private static CopyGroupsVersion stored(CopyGroupsVersion record) {
        try (AvroSerde<CopyGroupsVersion> serde = AvroSerde.of(CopyGroupsVersion.class, new InMemorySchemaRegistry())) {
            String topic = Topic.COPY_GROUPS.topicName();
            return serde.deserializer().deserialize(topic, serde.serializer().serialize(topic, record));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsWhatItWrote(long seed) {
        RandomGroups random = new RandomGroups(seed);
        for (int i = 0; i < 20; i++) {
            CopyGroups groups = random.next();
            CopyGroupsVersion record = stored(CopyGroupsCodec.record(groups, PROVENANCE));
            assertThat(CopyGroupsCodec.groups(record)).isEqualTo(groups);
            assertThat(CopyGroupsCodec.provenance(record)).isEqualTo(PROVENANCE);
        }
    }

    @Test
    void doesNotGuessAWordOfALaterVersion() {
        RandomGroups random = new RandomGroups(0);
        CopyGroups groups = random.next();
        while (groups.groups().isEmpty()) {
            groups = random.next();
        }
        CopyGroupsVersion record = CopyGroupsCodec.record(groups, PROVENANCE);
        record.getGroups().getFirst().put("signal", CopySignal.unknown);
        assertThatThrownBy(() -> CopyGroupsCodec.groups(record))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SignalSource has no unknown in this version of the platform");
    }
}
