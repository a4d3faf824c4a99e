package io.tradeagent.system.script;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An Expert Advisor that has only blocking HTTP: a thread polls, events go out one a request. */
final class LivePollWire implements Wire {

    private static final int WAIT_MILLIS = 500;

    private final LiveHttp http;
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private Map<String, String> headers = Map.of();
    private volatile @Nullable Integer closed;
    private volatile @Nullable Thread poller;
    private volatile long after;

    LivePollWire(LiveHttp http) {
        this.http = http;
    }

    @Override
    public Answer request(String method, String path, Map<String, String> more, @Nullable String body) {
        return http.request(method, path, more, body);
    }

    @Override
    public Answer connect(String token, long seen, String protocol) {
        drop();
        headers = Map.of("Authorization", "Bearer " + token);
        after = seen;
        closed = null;
        Answer first = poll(0);
        if (first.status() == 200) {
            poller = Thread.ofVirtual().unstarted(this::pollOn);
            poller.start();
            return new Answer(101, first.body());
        }
        return first;
    }

    private void pollOn() {
        Thread me = Thread.currentThread();
        int status = 200;
        while (poller == me && closed == null && status == 200) {
            status = poll(WAIT_MILLIS).status();
        }
    }

    private Answer poll(int waitMillis) {
        Thread asking = poller;
        Answer answer = http.request(
                "GET", "/sessions/current/outbox?after=" + after + "&wait_ms=" + waitMillis, headers, null);
        if (answer.status() == 200 && asking == poller) {
            answer.body().path("messages").forEach(frames::add);
            after = answer.body().path("next_after").asLong();
            if (answer.body().path("status").asString().equals("terminated")) {
                closed = CloseCodes.of(frames);
            }
        }
        return answer;
    }

    @Override
    public void send(String event) {
        Answer answer = http.request("POST", "/sessions/current/events", headers, "{\"events\":[" + event + "]}");
        frames.addAll(RestResults.frames(answer));
    }

    @Override
    public void sendBytes(byte[] bytes) {
        throw new IllegalStateException("there are no frames of bytes over REST");
    }

    @Override
    public List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    @Override
    public @Nullable Integer closeCode() {
        return closed;
    }

    /** Also waits for the poll that is under way: a message is handed out once, and it must not be handed to nobody. */
    @Override
    public void drop() {
        Thread former = poller;
        poller = null;
        if (former != null) {
            try {
                former.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
