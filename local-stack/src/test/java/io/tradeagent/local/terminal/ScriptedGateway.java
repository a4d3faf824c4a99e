package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.link.ConnectAnswer;
import io.tradeagent.local.terminal.link.GatewayLink;
import io.tradeagent.local.terminal.link.GatewayStream;
import io.tradeagent.local.terminal.link.Preemption;
import io.tradeagent.local.terminal.link.SessionAnswer;
import io.tradeagent.local.terminal.link.SessionGrant;
import io.tradeagent.local.terminal.link.SessionRef;
import io.tradeagent.local.terminal.link.SessionRequest;
import io.tradeagent.local.terminal.link.SessionStatus;
import io.tradeagent.local.terminal.link.SessionToken;
import io.tradeagent.local.terminal.link.StreamListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other side of the seam, played by the test: grants and opens unless told otherwise, and keeps what it gets. */
final class ScriptedGateway implements GatewayLink {

    final List<String> idempotencyKeys = new ArrayList<>();
    final List<Long> afters = new ArrayList<>();
    final List<JsonNode> frames = new ArrayList<>();
    final Deque<SessionAnswer> nextSessions = new ArrayDeque<>();
    final Deque<ConnectAnswer> nextConnects = new ArrayDeque<>();
    private @Nullable StreamListener terminal;
    private int streamsDropped;
    private long epoch;

    @Override
    public CompletionStage<SessionAnswer> openSession(SessionRequest request, String idempotencyKey) {
        idempotencyKeys.add(idempotencyKey);
        SessionAnswer scripted = nextSessions.poll();
        return CompletableFuture.completedFuture(scripted == null ? new SessionAnswer.Granted(grant()) : scripted);
    }

    private SessionGrant grant() {
        epoch++;
        return new SessionGrant(
                new SessionRef("session-" + epoch, epoch, "f".repeat(64)),
                new SessionToken("token"),
                SessionStatus.PENDING,
                Preemption.NONE,
                1,
                Duration.ofSeconds(15),
                "/ea-gateway/v1/stream");
    }

    @Override
    public CompletionStage<ConnectAnswer> connect(SessionGrant grant, long after, StreamListener listener) {
        afters.add(after);
        ConnectAnswer scripted = nextConnects.poll();
        if (scripted != null) {
            return CompletableFuture.completedFuture(scripted);
        }
        terminal = listener;
        return CompletableFuture.completedFuture(new ConnectAnswer.Connected(new Stream()));
    }

    @Override
    public CompletionStage<Void> logout(SessionGrant grant) {
        return CompletableFuture.completedFuture(null);
    }

    void says(String frame) {
        listener().frame(frame.replace('\'', '"'));
    }

    void closes(int code, String reason) {
        listener().closed(code, reason);
    }

    /** Acks everything of a type that came so far and was not asked about yet. */
    void accepts(String type, long firstSequence) {
        long sequence = firstSequence;
        for (JsonNode frame : ofType(type)) {
            says("{'type':'Ack','results':[{'event_id':'"
                    + frame.required("event_id").stringValue() + "','status':'accepted','sequence':" + sequence
                    + "}]}");
            sequence++;
        }
    }

    void refuses(JsonNode frame, String code) {
        says("{'type':'Ack','results':[{'event_id':'"
                + frame.required("event_id").stringValue() + "','status':'refused','code':'" + code + "'}]}");
    }

    List<JsonNode> ofType(String type) {
        return frames.stream()
                .filter(frame -> frame.required("type").stringValue().equals(type))
                .toList();
    }

    int streamsDropped() {
        return streamsDropped;
    }

    private StreamListener listener() {
        if (terminal == null) {
            throw new AssertionError("the terminal is not connected");
        }
        return terminal;
    }

    private final class Stream implements GatewayStream {
        @Override
        public void begin() {}

        @Override
        public void send(String frame) {
            frames.add(JsonMapper.shared().readTree(frame));
        }

        @Override
        public void close() {
            streamsDropped++;
        }

        @Override
        public void abort() {}
    }
}
