package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.system.Ea.Session;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An EA that has only blocking HTTP: it polls its outbox and posts its events. */
final class Polls {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Session session;
    private final URI gateway;
    private final List<JsonNode> messages = new ArrayList<>();
    private long after;
    private String status = "";

    Polls(Session session, long after) {
        this(session, session.gateway(), after);
    }

    Polls(Session session, URI gateway, long after) {
        this.session = session;
        this.gateway = gateway;
        this.after = after;
    }

    /** Sends one event and returns its result. */
    JsonNode ask(JsonNode event) {
        ObjectNode body = Ea.JSON.createObjectNode();
        body.putArray("events").add(event);
        HttpResponse<String> answer = Ea.send(request("/events")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Ea.JSON.readTree(answer.body()).path("results").get(0);
    }

    /** Polls until there is a message of a type, and returns the first. */
    JsonNode await1(String type) {
        return await(type)
                .atMost(PATIENCE)
                .until(
                        () -> {
                            poll(1_000);
                            return messages.stream()
                                    .filter(m -> m.path("type").asString().equals(type))
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Polls once and returns what was new. */
    List<JsonNode> poll(int waitMillis) {
        HttpResponse<String> answer = Ea.send(
                request("/outbox?after=" + after + "&wait_ms=" + waitMillis).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = Ea.JSON.readTree(answer.body());
        List<JsonNode> news = body.path("messages").valueStream().toList();
        messages.addAll(news);
        after = body.path("next_after").asLong();
        status = body.path("status").asString();
        return news;
    }

    long after() {
        return after;
    }

    String status() {
        return status;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve("/ea-gateway/v1/sessions/current" + path))
                .header("Authorization", "Bearer " + session.token());
    }
}
