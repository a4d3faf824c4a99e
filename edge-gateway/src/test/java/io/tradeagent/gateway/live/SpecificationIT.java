package io.tradeagent.gateway.live;

import static io.tradeagent.gateway.live.Deliveries.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.gateway.live.Gateway.Answer;
import io.tradeagent.schema.gateway.ErrorNotice;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schema.gateway.UnsettledCommand;
import io.tradeagent.schema.gateway.UnsettledState;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.session.TerminationReason;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface descriptions say what the gateway does. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecificationIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String EVENTS = Gateway.CURRENT + "/events";
    private static final String OUTBOX = Gateway.CURRENT + "/outbox";

    private final Specification openapi = Specification.named("openapi.yaml");
    private final Specification asyncapi = Specification.named("asyncapi.yaml");
    private final PlayedPlatform platform;
    private final Gateway gateway;

    SpecificationIT(Live.Stage stage) {
        this.platform = stage.platform();
        this.gateway = stage.gateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(openapi.brokenReferences()).isEmpty();
        assertThat(asyncapi.brokenReferences()).isEmpty();
    }

    @Test
    void theOperationsAreThoseOfTheGateway() {
        Set<String> described = new TreeSet<>();
        openapi.document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> described.add(
                                entry.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(gateway.operations()).isEqualTo(described);
    }

    @Test
    void everyOperationHasANameASummaryAndAnswers() {
        Set<String> names = new HashSet<>();
        openapi.document()
                .path("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream())
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> {
                    JsonNode operation = entry.getValue();
                    assertThat(names.add(operation.path("operationId").stringValue()))
                            .isTrue();
                    assertThat(operation.path("summary").stringValue()).isNotBlank();
                    assertThat(operation.path("responses").size()).isPositive();
                    assertThat(operation.path("tags").size()).isPositive();
                });
    }

    private void assertDescribed(String method, String path, Answer answer) {
        JsonNode operation = openapi.document().path("paths").path(path).path(method);
        JsonNode response = operation.path("responses").path(Integer.toString(answer.status()));
        assertThat(response.isObject())
                .as("%s %s may answer %d", method, path, answer.status())
                .isTrue();
        JsonNode followed = response.has("$ref")
                ? openapi.document().at(response.path("$ref").stringValue().substring(1))
                : response;
        String type = answer.http().headers().firstValue("Content-Type").orElseThrow();
        String schema =
                followed.path("content").path(type).path("schema").path("$ref").stringValue();
        assertThat(openapi.judge(schema.substring(schema.lastIndexOf('/') + 1), answer.json()))
                .isEmpty();
    }

    @Test
    void answersAreAsDescribed() {
        Answer created = gateway.createSession("described");
        String token = created.text("session_token");
        assertDescribed("post", Gateway.SESSIONS, created);
        assertDescribed("post", Gateway.SESSIONS, gateway.post("{}"));
        assertDescribed("get", Gateway.CURRENT, gateway.get(Gateway.CURRENT, token));
        assertDescribed("get", Gateway.CURRENT, gateway.get(Gateway.CURRENT, "nonsense"));
        assertDescribed(
                "post",
                EVENTS,
                submit(token, "{\"events\":[" + Events.summary("d-1") + ",{}," + Events.heartbeat("d-2") + "]}"));
        assertDescribed("post", EVENTS, submit(token, "{}"));
        assertDescribed("get", OUTBOX, gateway.get(OUTBOX, token));
        platform.tell("described", approved(), delivery(1, command("d-3")));
        assertDescribed("get", OUTBOX, gateway.get(OUTBOX + "?wait_ms=20000", token));
        assertDescribed("get", OUTBOX, gateway.get(OUTBOX + "?after=x", token));
        platform.with("described", session -> {
            session.status = io.tradeagent.schema.session.SessionStatus.terminated;
            session.reason = TerminationReason.rejected;
        });
        assertDescribed("get", Gateway.CURRENT, gateway.get(Gateway.CURRENT, token));
    }

    private Answer submit(String token, String body) {
        return gateway.send(gateway.request(EVENTS)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void framesAreAsDescribed() {
        try (Ea ea = gateway.connect(gateway.createSession("framed").text("session_token"))) {
            ea.send(Events.summary("f-1"));
            ea.send("{}");
            platform.awaitSeen("framed", io.tradeagent.schema.session.EventReceived.class, 1);
            platform.tell(
                    "framed",
                    approved(),
                    new InitAck(15_000L, "none", List.of(), Instant.parse("2026-11-22T10:00:00Z")),
                    new ErrorNotice("some_code", "a message", null),
                    delivery(1, command("f-2")),
                    delivery(2, new OrderCancel("f-3", null, "f-2", "changed")),
                    delivery(3, demand()),
                    new SessionEnded(TerminationReason.logout, 4005, null));

            ea.awaitFrame(8);
            assertThat(ea.frames())
                    .allSatisfy(frame -> assertThat(
                                    asyncapi.judge(frame.path("type").stringValue(), frame))
                            .as(frame.toString())
                            .isEmpty());
            assertThat(ea.frames())
                    .map(frame -> frame.path("type").stringValue())
                    .containsAll(described());
        }
    }

    private static SnapshotRequest demand() {
        return SnapshotRequest.newBuilder()
                .setSnapshotId("s-1")
                .setReason(DemandReason.on_demand)
                .setAsOf(Instant.parse("2026-11-22T10:00:00Z"))
                .setUnsettledCommands(List.of(new UnsettledCommand("f-2", 1L, UnsettledState.in_doubt)))
                .setUnsettledTotal(1)
                .build();
    }

    /** All that goes to an EA. */
    private List<String> described() {
        return asyncapi.document().path("components").path("messages").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(name -> !name.equals("Event"))
                .toList();
    }

    @Test
    void theDescriptionsRefuseWhatIsWrong() {
        assertThat(Stream.of("Session", "Problem", "Outbox", "EventResults"))
                .allSatisfy(schema -> assertThat(
                                openapi.judge(schema, JsonMapper.shared().createObjectNode()))
                        .isNotEmpty());
    }
}
