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
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
    private static final String INTENTS = """
            groups:
              - id: ideas
                signal: intents
                leaders: [{account: "thinker"}]
                followers: [{account: "doer", allocation: {type: fixed_lots, lots: "0.03"}}]
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

    @Test
    void whatAStrategyWantsIsCopiedByAGroupOfIntents(Platform platform) throws Exception {
        Ea leader = new Ea(platform.gateway(), "thinker", "key");
        Ea follower = new Ea(platform.gateway(), "doer", "key");
        Session leading = leader.createSession();
        Session following = follower.createSession();
        try (Operator operator = new Operator(platform.serviceBus())) {
            operator.approve(leader.account(), leading.fingerprint());
            operator.approve(follower.account(), following.fingerprint());
        }
        apply(platform, INTENTS);
        try (Stream thinker = leading.connect(0);
                Stream doer = following.connect(0)) {
            thinker.ask(Ea.initRequest());
            doer.ask(Ea.initRequest());
            thinker.await1("InitAck");
            doer.await1("InitAck");

            ObjectNode intent = Ea.orderIntent("idea-1");
            ((ObjectNode) intent.path("payload")).put("price", "1.10");
            assertThat(thinker.ask(intent).path("status").asString()).isEqualTo("accepted");

            JsonNode command = doer.await1("OrderCommand").path("payload");
            assertThat(command.path("action").asString()).isEqualTo("open");
            assertThat(command.path("volume").asString()).isEqualTo("0.03");
            assertThat(command.path("copy").path("leader_account").asString()).isEqualTo("thinker");
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
            for (String service : List.of("session-streams", "copy-engine")) {
                assertThat(watch.await(service, applied.offsets(), Duration.ofSeconds(30)))
                        .as(service)
                        .isEqualTo(Use.IN_USE);
            }
        }
    }
}
