package io.tradeagent.system.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeagent.gateway.Poll;
import io.tradeagent.gateway.SessionStatus;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.gateway.codec.EventBatch;
import io.tradeagent.system.pure.GatewayInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An Expert Advisor that has only blocking HTTP, without HTTP: it polls whenever somebody looks. */
final class PurePollWire implements Wire {

    private static final int MOST_MESSAGES = 100;

    private final GatewayInstance gateway;
    private final PureHttp http;
    private final List<JsonNode> frames = new ArrayList<>();
    private String token = "";
    private boolean polls;
    private long after;
    private @Nullable Integer closed;

    PurePollWire(GatewayInstance gateway) {
        this.gateway = gateway;
        this.http = new PureHttp(gateway);
    }

    @Override
    public Answer request(String method, String path, Map<String, String> headers, @Nullable String body) {
        return http.request(method, headers, body);
    }

    @Override
    public Answer connect(String given, long seen, String protocol) {
        token = given;
        after = seen;
        closed = null;
        Answer answer = poll();
        polls = answer.status() == 200;
        return polls ? new Answer(101, answer.body()) : answer;
    }

    private Answer poll() {
        return PureHttp.answering(() -> {
            Poll poll = Poll.of(after, MOST_MESSAGES, false);
            gateway.polling().serve(http.claims(token), PureHttp.SOURCE, poll);
            Poll.Answer answer = poll.reply().join();
            answer.messages().forEach(message -> frames.add(JsonMapper.shared().readTree(message)));
            after = answer.nextAfter();
            if (answer.status() == SessionStatus.TERMINATED) {
                closed = CloseCodes.of(frames);
                polls = false;
            }
            return new Answer(200, JsonMapper.shared().createObjectNode());
        });
    }

    @Override
    public void send(String event) {
        Answer answer = PureHttp.answering(() -> {
            TokenClaims claims = http.claims(token);
            var readings = GatewayInstance.batchForm().read(("{\"events\":[" + event + "]}").getBytes(UTF_8));
            return new Answer(200, EventBatch.results(gateway.batches().submit(claims, readings)));
        });
        frames.addAll(RestResults.frames(answer));
    }

    @Override
    public void sendBytes(byte[] bytes) {
        throw new IllegalStateException("there are no frames of bytes over REST");
    }

    @Override
    public List<JsonNode> frames() {
        if (polls) {
            poll();
        }
        return frames;
    }

    @Override
    public @Nullable Integer closeCode() {
        frames();
        return closed;
    }

    @Override
    public void drop() {
        polls = false;
    }
}
