package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.groups.EngineWatch;
import io.tradeagent.local.groups.EngineWatch.Use;
import io.tradeagent.local.groups.GroupsOffice;
import io.tradeagent.local.groups.GroupsOffice.Applied;
import io.tradeagent.local.groups.GroupsOffice.Request;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.system.Ea.Session;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Terminals are told their part in the copy groups, whatever transport they use. */
@ExtendWith(SharedPlatform.class)
class CopyGroupsIT {

    private static final String LEADER = """
            groups: [{id: told, leaders: [{account: "told"}], followers: []}]
            """;
    private static final String FOLLOWER = """
            groups:
              - id: told
                leaders: [{account: "somebody"}]
                followers: [{account: "told", allocation: {type: fixed_lots, lots: "1"}}]
            """;
    private static final String NOBODY = "groups: []";

    @Test
    void anEaIsToldItsRoleAndAChangeOfItAtItsNextConnection(Platform platform) throws Exception {
        apply(platform, LEADER);
        Ea ea = new Ea(platform.gateway(), "told", "key");
        Session session = ea.createSession();
        try (Operator operator = new Operator(platform.serviceBus())) {
            operator.approve(ea.account(), session.fingerprint());
        }
        try (Stream stream = session.connect(0)) {
            stream.ask(Ea.initRequest());
            assertPart(stream.await1("InitAck"), "leader", "[\"told\"]");

            apply(platform, FOLLOWER);
            stream.ask(Ea.summary());
            assertThat(stream.ofType("InitAck")).hasSize(1);
        }
        assertPart(new Polls(session, 0).await1("InitAck"), "follower", "[\"told\"]");

        apply(platform, NOBODY);
        try (Stream stream = session.connect(0)) {
            assertPart(stream.await1("InitAck"), "none", "[]");
        }
    }

    private static void assertPart(JsonNode ack, String role, String groups) {
        assertThat(ack.path("payload").path("role").asString()).isEqualTo(role);
        assertThat(ack.path("payload").path("copy_groups")).hasToString(groups);
    }

    /** Returns when sessions use them. */
    private static void apply(Platform platform, String document) throws InterruptedException {
        GroupsDefinition definition = ((Reading.Sound) GroupsYaml.read(document, TenantId.DEFAULT)).definition();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.registry()));
                EngineWatch watch = new EngineWatch(platform.kafka())) {
            Applied applied = new GroupsOffice(platform.kafka(), registry, InstantSource.system())
                    .apply(new Request(definition, document, "olivia", OptionalLong.empty()));
            assertThat(watch.await("session-streams", applied.offsets(), Duration.ofSeconds(30)))
                    .isEqualTo(Use.IN_USE);
        }
    }
}
