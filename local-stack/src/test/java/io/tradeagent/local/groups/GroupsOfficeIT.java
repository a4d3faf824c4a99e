package io.tradeagent.local.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.group.Provenance;
import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.kafka.embedded.EmbeddedKafka;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.groups.EngineWatch.Use;
import io.tradeagent.local.groups.GroupsOffice.Applied;
import io.tradeagent.local.groups.GroupsOffice.Effect;
import io.tradeagent.local.groups.GroupsOffice.Request;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Versions of groups on a real broker; each test has a tenant of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsOfficeIT {

    private static final int PARTITIONS = 3;
    private static final String ENGINE = "copy-engine";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();

    @BeforeAll
    void topics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(new TopicLayout(PARTITIONS, 1, (short) 1));
        }
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    private GroupsOffice office() {
        return new GroupsOffice(kafka.bootstrapServers(), registry, InstantSource.fixed(NOW));
    }

    private static String document(String tenant, String lots) {
        return """
                tenant: %s
                groups:
                  - id: a
                    leaders: [{account: "1"}]
                    followers: [{account: "2", allocation: {type: fixed_lots, lots: "%s"}}]
                """.formatted(tenant, lots);
    }

    private static Request request(String document, OptionalLong expected) {
        return new Request(definition(document), document, "alice", expected);
    }

    private static GroupsDefinition definition(String document) {
        return ((Reading.Sound) GroupsYaml.read(document, TenantId.DEFAULT)).definition();
    }

    private CopyGroupsVersion present(String tenant) {
        return new GroupsLog(kafka.bootstrapServers(), registry)
                .read(new TenantId(tenant))
                .orElseThrow()
                .record();
    }

    @Test
    void aVersionStandsInEveryPartition() throws Exception {
        Applied first = office().apply(request(document("every", "1"), OptionalLong.empty()));
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.effect()).isEqualTo(Effect.WRITTEN);
        assertThat(first.offsets()).hasSize(PARTITIONS);

        Applied second = office().apply(request(document("every", "2"), OptionalLong.empty()));
        assertThat(second.version()).isEqualTo(2);
        StoredGroups stored = new GroupsLog(kafka.bootstrapServers(), registry)
                .read(new TenantId("every"))
                .orElseThrow();
        assertThat(stored.offsets()).isEqualTo(second.offsets());
        assertThat(CopyGroupsCodec.groups(stored.record()))
                .isEqualTo(definition(document("every", "2")).version(2));
        assertThat(CopyGroupsCodec.provenance(stored.record()))
                .isEqualTo(new Provenance(document("every", "2"), "alice", NOW));
    }

    @Test
    void anUnchangedDocumentIsNoNewVersion() throws Exception {
        Applied first = office().apply(request(document("same", "1"), OptionalLong.empty()));
        Applied again = office().apply(request(document("same", "1"), OptionalLong.of(1)));
        assertThat(again).isEqualTo(new Applied(1, Effect.UNCHANGED, first.offsets()));
        Applied otherWords = office().apply(request(document("same", "1") + "# a remark\n", OptionalLong.empty()));
        assertThat(otherWords.version()).isEqualTo(2);
    }

    @Test
    void anUnexpectedVersionIsNotOverwritten() throws Exception {
        office().apply(request(document("expected", "1"), OptionalLong.of(0)));
        assertThatThrownBy(() -> office().apply(request(document("expected", "2"), OptionalLong.of(0))))
                .isInstanceOf(GroupsRefusedException.class)
                .hasMessage("Version 1 applies, not 0; nothing was applied");
        assertThat(present("expected").getVersion()).isEqualTo(1);
    }

    @Test
    void ofTwoWritersTheFirstCannotCommitAnyMore() throws Exception {
        TenantId tenant = new TenantId("two");
        try (GroupsWriter slow = GroupsWriter.open(kafka.bootstrapServers(), tenant, registry)) {
            office().apply(request(document("two", "1"), OptionalLong.empty()));
            CopyGroupsVersion late = CopyGroupsCodec.record(
                    definition(document("two", "9")).version(1), new Provenance("late", "bob", NOW));
            assertThatThrownBy(() -> slow.write(late)).isInstanceOf(KafkaException.class);
        }
        assertThat(present("two").getDocument()).isEqualTo(document("two", "1"));
        assertThat(office().apply(request(document("two", "2"), OptionalLong.empty()))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatDoesNotFitInARecordIsRefused() {
        StringBuilder followers = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            followers.append("{account: \"2").append(i).append("\"}, ");
        }
        StringBuilder map = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            map.append("SYMBOL").append(i).append(": OTHER").append(i).append(", ");
        }
        String document = """
                tenant: large
                defaults: {allocation: {type: fixed_lots, lots: "1"}, symbols: {map: {%s}}}
                groups: [{id: a, leaders: [{account: "1"}], followers: [%s]}]
                """.formatted(map, followers);
        assertThatThrownBy(() -> office().apply(request(document, OptionalLong.empty())))
                .isInstanceOf(GroupsRefusedException.class)
                .hasMessageMatching("The groups make a record of [0-9]{7} bytes; at most 900000 are possible.*");
    }

    /** A consumer in the copy engine's place: as a stream it would commit what its tasks have taken in. */
    @Test
    void theEngineUsesAVersionOnceItCommittedBehindIt() throws Exception {
        Applied applied = office().apply(request(document("watched", "1"), OptionalLong.empty()));
        try (EngineWatch watch = new EngineWatch(kafka.bootstrapServers())) {
            assertThat(watch.await(ENGINE, applied.offsets(), Duration.ZERO)).isEqualTo(Use.NOBODY_RUNS);
            try (KafkaConsumer<byte[], byte[]> engine = engine()) {
                engine.subscribe(List.of(Topic.COPY_GROUPS.topicName()));
                Awaitility.await().until(() -> {
                    engine.poll(Duration.ofMillis(100));
                    return engine.assignment().size() == PARTITIONS;
                });
                assertThat(watch.await(ENGINE, applied.offsets(), Duration.ZERO))
                        .isEqualTo(Use.WAITING);

                CompletableFuture<Use> waiting =
                        CompletableFuture.supplyAsync(() -> await(watch, applied, Duration.ofSeconds(30)));
                assertThat(waiting).isNotDone();
                Awaitility.await().until(() -> {
                    engine.poll(Duration.ofMillis(100));
                    engine.commitSync();
                    return waiting.isDone();
                });
                assertThat(waiting).isCompletedWithValue(Use.IN_USE);
            }
        }
    }

    private static Use await(EngineWatch watch, Applied applied, Duration limit) {
        try {
            return watch.await(ENGINE, applied.offsets(), limit);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<byte[], byte[]> engine() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        ENGINE,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
