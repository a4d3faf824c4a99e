package io.tradeagent.gateway.live;

import static io.tradeagent.gateway.live.Deliveries.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.gateway.live.Gateway.Answer;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.session.ConnectionClosed;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.EventsReceived;
import io.tradeagent.schema.session.TerminationReason;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Events and outbox over REST. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestIT {

    private static final String EVENTS = Gateway.CURRENT + "/events";
    private static final String OUTBOX = Gateway.CURRENT + "/outbox";

    private final Live.Stage stage;
    private final PlayedPlatform platform;
    private final Gateway gateway;

    RestIT(Live.Stage stage) {
        this.stage = stage;
        this.platform = stage.platform();
        this.gateway = stage.gateway("tradeagent.gateway.connection.poll-idle-timeout=1s");
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private String token(String account) {
        return gateway.createSession(account).text("session_token");
    }

    private Answer submit(String token, String body) {
        return gateway.send(gateway.request(EVENTS)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String batch(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    private Answer poll(String token, String query) {
        return gateway.get(OUTBOX + query, token);
    }

    private CompletableFuture<Answer> pollLater(String token, String query) {
        return CompletableFuture.supplyAsync(() -> poll(token, query));
    }

    private static List<String> types(Answer answer) {
        return answer.json()
                .path("messages")
                .valueStream()
                .map(message -> message.path("type").stringValue())
                .toList();
    }

    @Test
    void aBatchIsAnsweredEventByEvent() {
        Answer answer = submit(
                token("batching"),
                batch(Events.summary("b-1"), Events.event("Nonsense", "b-2", "{}"), Events.heartbeat("b-3")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("results").get(0))
                .hasToString("{\"event_id\":\"b-1\",\"status\":\"accepted\",\"sequence\":1}");
        assertThat(answer.json().path("results").get(1).path("code").stringValue())
                .isEqualTo("unknown_type");
        assertThat(answer.json().path("results").get(2).path("event_id").stringValue())
                .isEqualTo("b-3");
        assertThat(platform.seen("batching", EventsReceived.class))
                .singleElement()
                .satisfies(batch -> {
                    assertThat(batch.getEpoch()).isEqualTo(1);
                    assertThat(batch.getEvents()).hasSize(2);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"events\":{}}", "{\"events\":[]}", "nonsense"})
    void whatIsNoBatchIsRefusedWhole(String body) {
        assertThat(submit(token("no-batch"), body).status()).isEqualTo(400);
    }

    @Test
    void aBatchHasAtMostAHundredEventsAndAMebibyte() {
        String token = token("large-batch");
        String many = batch(Collections.nCopies(101, Events.summary("m")).toArray(String[]::new));
        assertThat(submit(token, many).text("code")).isEqualTo("validation_failed");

        String large = Events.event(
                "StatusSummary",
                "large",
                "{\"reason\":\"test\",\"severity\":\"info\",\"details\":{\"x\":\"" + "x".repeat(65_536) + "\"}}");
        Answer answer = submit(token, batch(large, Events.summary("small")));
        assertThat(answer.json().path("results").get(0).path("code").stringValue())
                .isEqualTo("payload_too_large");
        assertThat(answer.json().path("results").get(1).path("status").stringValue())
                .isEqualTo("accepted");

        String tooLarge = batch(Collections.nCopies(17, large).toArray(String[]::new));
        assertThat(submit(token, tooLarge).status()).isEqualTo(413);
    }

    /** Otherwise the client's next request goes into a connection that the server closes. */
    @Test
    void whoseBodyIsNotReadIsToldThatTheConnectionEnds() {
        String tooLarge =
                batch(Collections.nCopies(17, "\"" + "x".repeat(65_536) + "\"").toArray(String[]::new));
        assertThat(submit("nonsense", tooLarge).http().headers().firstValue("Connection"))
                .hasValue("close");
        assertThat(submit("nonsense", batch(Events.summary("t")))
                        .http()
                        .headers()
                        .firstValue("Connection"))
                .isEmpty();
    }

    /** The log must have room for the largest request that the protocol allows. */
    @Test
    void aBatchMayBeAMebibyte() {
        String details = IntStream.range(0, 16)
                .mapToObj(field -> "\"f" + field + "\":\"" + "x".repeat(4_070) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        String[] events = IntStream.range(0, 16)
                .mapToObj(event -> Events.event(
                        "StatusSummary",
                        "full-" + event,
                        "{\"reason\":\"test\",\"severity\":\"info\",\"details\":" + details + "}"))
                .toArray(String[]::new);
        String body = batch(events);
        assertThat(body.length()).isBetween(1_040_000, 1_048_576);

        Answer answer = submit(token("full-batch"), body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("results").valueStream())
                .allMatch(result -> result.path("status").stringValue().equals("accepted"));
    }

    @Test
    void aTokenIsNeeded() {
        assertThat(submit("nonsense", batch(Events.summary("t"))).text("code")).isEqualTo("token_invalid");
        assertThat(poll("nonsense", "").text("code")).isEqualTo("token_invalid");
    }

    @Test
    void aBatchDoesNotTakeTheSocketsPlace() {
        String token = token("both-ways");
        try (Ea ea = gateway.connect(token)) {
            assertThat(submit(token, batch(Events.summary("s-1"))).status()).isEqualTo(200);
            ea.send(Events.summary("s-2"));

            assertThat(ea.awaitFrame(1).path("results").get(0).path("sequence").intValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void aPollBringsWhatWaitsAndWhatComes() {
        String token = token("polling");
        Answer empty = poll(token, "");
        assertThat(empty.json())
                .hasToString("{\"session_id\":\"" + sessionId(token) + "\",\"status\":\"pending\","
                        + "\"messages\":[],\"next_after\":0}");

        platform.tell("polling", approved(), delivery(1, command("p-1")), delivery(2, command("p-2")), MARK);
        CompletableFuture<Answer> waiting = pollLater(token, "?wait_ms=20000&limit=2");
        assertThat(waiting.join().text("status")).isEqualTo("authenticated");
        List<String> seen = new java.util.ArrayList<>(types(waiting.join()));
        long after = waiting.join().json().path("next_after").longValue();
        while (seen.size() < 3) {
            Answer next = poll(token, "?wait_ms=20000&after=" + after);
            seen.addAll(types(next));
            after = next.json().path("next_after").longValue();
        }
        assertThat(seen).containsExactlyInAnyOrder("OrderCommand", "OrderCommand", "ErrorAlert");
        assertThat(after).isEqualTo(2);

        CompletableFuture<Answer> later = pollLater(token, "?wait_ms=20000&after=2");
        platform.tell("polling", delivery(3, command("p-3")));
        assertThat(later.join().json().path("next_after").longValue()).isEqualTo(3);
        assertThat(platform.seen("polling", ConnectionOpened.class)).hasSize(1);
    }

    private String sessionId(String token) {
        return gateway.get(Gateway.CURRENT, token).text("session_id");
    }

    @Test
    void aPollWaitsNoLongerThanItWants() {
        String token = token("patient");
        poll(token, "");
        long begin = System.nanoTime();

        assertThat(types(poll(token, "?wait_ms=300"))).isEmpty();

        assertThat((System.nanoTime() - begin) / 1_000_000).isBetween(300L, 5_000L);
    }

    @Test
    void aClientThatLostAnAnswerIsConnectedAnewWhereItWas() {
        String token = token("forgetful");
        poll(token, "?after=0");
        platform.tell("forgetful", approved(), delivery(1, command("f-1")));
        assertThat(types(poll(token, "?after=0&wait_ms=20000"))).containsExactly("OrderCommand");

        poll(token, "?after=0");

        assertThat(platform.awaitSeen("forgetful", ConnectionOpened.class, 2))
                .extracting(ConnectionOpened::getAfter)
                .containsExactly(0L, 0L);
    }

    @Test
    void aClientThatStaysAwayIsDisconnectedAndFindsBack() {
        String token = token("away");
        poll(token, "?after=5");

        platform.awaitSeen("away", ConnectionClosed.class, 1);
        assertThat(poll(token, "?after=7").json().path("next_after").longValue())
                .isEqualTo(7);
        assertThat(platform.seen("away", ConnectionOpened.class))
                .extracting(ConnectionOpened::getAfter)
                .containsExactly(5L, 7L);
    }

    @Test
    void aPollLearnsOfTheEndOfItsSession() {
        String token = token("ending");
        poll(token, "");
        CompletableFuture<Answer> waiting = pollLater(token, "?wait_ms=20000");
        platform.with("ending", session -> {
            session.status = io.tradeagent.schema.session.SessionStatus.terminated;
            session.reason = TerminationReason.rejected;
        });
        platform.tell("ending", new SessionEnded(TerminationReason.rejected, 4002, null));

        JsonNode end = waiting.join().json();
        assertThat(end.path("status").stringValue()).isEqualTo("terminated");
        assertThat(end.path("messages").get(0))
                .hasToString("{\"type\":\"ShutdownNotice\",\"payload\":{\"reason\":\"rejected\"}}");
        assertThat(poll(token, "").json().path("messages")).isEqualTo(end.path("messages"));
        assertThat(submit(token, batch(Events.summary("late"))).text("code")).isEqualTo("session_terminated");
    }

    @Test
    void aPollLearnsThatItsGatewayStops() {
        Gateway stopping = stage.gateway("tradeagent.gateway.maintenance.reconnect-after=7s");
        String token = stopping.createSession("polled-maintenance").text("session_token");
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> stopping.get(OUTBOX + "?wait_ms=20000", token));
        await().until(() -> stopping.measured("tradeagent.gateway.polls.waiting") == 1);

        stopping.close();

        assertThat(waiting.join().json().path("messages").get(0)).hasToString("""
                {"type":"ShutdownNotice","payload":{"reason":"maintenance","reconnect_after_ms":7000}}""");
        assertThat(waiting.join().text("status")).isEqualTo("pending");
        platform.awaitSeen("polled-maintenance", ConnectionClosed.class, 1);
    }

    @Test
    void aPollAtAGatewayThatDidNotSeeTheEndLearnsOfItToo() {
        String token = token("ended-elsewhere");
        platform.with("ended-elsewhere", session -> {
            session.status = io.tradeagent.schema.session.SessionStatus.terminated;
            session.reason = TerminationReason.session_superseded;
        });

        Answer end = poll(token, "");

        assertThat(end.text("status")).isEqualTo("terminated");
        assertThat(end.json()
                        .path("messages")
                        .get(0)
                        .path("payload")
                        .path("reason")
                        .stringValue())
                .isEqualTo("session_superseded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=-1", "?after=x", "?wait_ms=25001", "?wait_ms=-1", "?limit=0", "?limit=101"})
    void parametersAreBounded(String query) {
        assertThat(poll(token("bounds"), query).text("code")).isEqualTo("validation_failed");
    }

    @Test
    void aSocketTakesThePollersPlaceAndBack() {
        String token = token("changing");
        CompletableFuture<Answer> waiting = pollLater(token, "?wait_ms=20000");
        platform.awaitSeen("changing", ConnectionOpened.class, 1);
        platform.tell("changing", new io.tradeagent.schema.gateway.ConnectionReplaced("another"));
        assertThat(types(waiting.join())).isEmpty();

        try (Ea ea = gateway.connect(token)) {
            platform.tell("changing", approved(), delivery(1, command("x-1")));
            assertThat(ea.awaitFrame(1).path("type").stringValue()).isEqualTo("OrderCommand");
        }
        poll(token, "?after=1");
        assertThat(platform.awaitSeen("changing", ConnectionOpened.class, 3)).hasSize(3);
    }
}
