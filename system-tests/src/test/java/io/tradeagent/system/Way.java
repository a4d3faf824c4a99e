package io.tradeagent.system;

import io.tradeagent.system.Ea.Session;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a terminal reaches its session, whatever carries it; each use may fail, and the terminal then looks for another way. */
interface Way extends AutoCloseable {

    /** Sends events, in order. */
    void send(List<JsonNode> events);

    /** What has come since the last time; waits a moment where nothing has. */
    List<JsonNode> receive();

    boolean over();

    @Override
    void close();

    /** A WebSocket. */
    final class Socket implements Way {

        private final Stream stream;
        private int seen;

        Socket(URI gateway, Session session) {
            stream = Stream.open(gateway, session.token(), 0);
        }

        @Override
        public void send(List<JsonNode> events) {
            events.forEach(stream::send);
        }

        @Override
        public List<JsonNode> receive() {
            List<JsonNode> frames = stream.frames();
            List<JsonNode> news = frames.subList(seen, frames.size());
            seen = frames.size();
            return news;
        }

        @Override
        public boolean over() {
            return stream.isClosed();
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    /** Requests: what was posted is answered at once, as a socket would bring it. */
    final class Requests implements Way {

        private static final int MOST_EVENTS = 100;
        private static final int WAIT_MILLIS = 100;

        private final URI gateway;
        private final Session session;
        private final ArrayDeque<JsonNode> answers = new ArrayDeque<>();
        private long after;
        private boolean over;

        Requests(URI gateway, Session session) {
            this.gateway = gateway;
            this.session = session;
        }

        @Override
        public void send(List<JsonNode> events) {
            for (int from = 0; from < events.size() && !over; from += MOST_EVENTS) {
                ObjectNode body = Ea.JSON.createObjectNode();
                body.putArray("events").addAll(events.subList(from, Math.min(events.size(), from + MOST_EVENTS)));
                HttpResponse<String> answer = Ea.send(request("/events")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
                over = answer.statusCode() != 200;
                if (!over) {
                    answers.add(((ObjectNode) Ea.JSON.readTree(answer.body())).put("type", "Ack"));
                }
            }
        }

        @Override
        public List<JsonNode> receive() {
            List<JsonNode> news = new ArrayList<>(answers);
            answers.clear();
            HttpResponse<String> answer = Ea.send(request("/outbox?after=" + after + "&wait_ms=" + WAIT_MILLIS)
                    .GET());
            over |= answer.statusCode() != 200;
            if (answer.statusCode() == 401) {
                news.add(Ea.JSON.readTree(
                        "{\"type\":\"ShutdownNotice\",\"payload\":{\"reason\":\"session_terminated\"}}"));
            }
            if (answer.statusCode() == 200) {
                JsonNode body = Ea.JSON.readTree(answer.body());
                after = body.path("next_after").asLong();
                news.addAll(body.path("messages").valueStream().toList());
            }
            return news;
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(gateway.resolve("/ea-gateway/v1/sessions/current" + path))
                    .timeout(Duration.ofSeconds(10))
                    .header("Authorization", "Bearer " + session.token());
        }

        @Override
        public boolean over() {
            return over;
        }

        @Override
        public void close() {
            over = true;
        }
    }
}
