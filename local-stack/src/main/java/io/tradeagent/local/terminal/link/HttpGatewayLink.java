package io.tradeagent.local.terminal.link;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A gateway over HTTP and WebSocket, with nothing but the JDK's client. */
public final class HttpGatewayLink implements GatewayLink {

    private static final String SUB_PROTOCOL = "tradeagent.v1";
    private static final String SESSIONS = "/ea-gateway/v1/sessions";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI gateway;
    private final SessionJson json = new SessionJson();

    /**
     * Makes a link; connects to nothing yet.
     *
     * @param http not closed by the link
     * @param gateway such as http://127.0.0.1:8080
     */
    public HttpGatewayLink(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    @Override
    public CompletionStage<SessionAnswer> openSession(SessionRequest request, String idempotencyKey) {
        HttpRequest post = HttpRequest.newBuilder(gateway.resolve(SESSIONS))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json.write(request)))
                .build();
        return http.sendAsync(post, BodyHandlers.ofString())
                .handle((response, failure) ->
                        failure == null ? answerOf(response) : new SessionAnswer.Unreachable(wordsOf(failure)));
    }

    private SessionAnswer answerOf(HttpResponse<String> response) {
        if (response.statusCode() != 201) {
            String code = json.readCode(response.statusCode(), response.body());
            return new SessionAnswer.Refused(response.statusCode(), code, retryAfterOf(response));
        }
        try {
            return new SessionAnswer.Granted(json.readGrant(response.body()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return new SessionAnswer.Unreachable("the gateway's answer does not follow the protocol");
        }
    }

    private static @Nullable Duration retryAfterOf(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    @Override
    public CompletionStage<ConnectAnswer> connect(SessionGrant grant, long after, StreamListener listener) {
        TerminalConnection connection = new TerminalConnection(listener);
        return http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols(SUB_PROTOCOL)
                .header("Authorization", "Bearer " + grant.token().secret())
                .buildAsync(streamOf(grant, after), connection)
                .handle((socket, failure) ->
                        failure == null ? new ConnectAnswer.Connected(connection) : notOpened(failure));
    }

    private URI streamOf(SessionGrant grant, long after) {
        String scheme = gateway.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(scheme + "://" + gateway.getRawAuthority() + grant.websocketPath() + "?after=" + after);
    }

    private static ConnectAnswer notOpened(Throwable failure) {
        if (causeOf(failure) instanceof WebSocketHandshakeException handshake && handshake.getResponse() != null) {
            return new ConnectAnswer.Refused(handshake.getResponse().statusCode());
        }
        return new ConnectAnswer.Unreachable(wordsOf(failure));
    }

    @Override
    public CompletionStage<Void> logout(SessionGrant grant) {
        HttpRequest delete = HttpRequest.newBuilder(gateway.resolve(SESSIONS + "/current"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + grant.token().secret())
                .DELETE()
                .build();
        return http.sendAsync(delete, BodyHandlers.discarding()).handle((response, failure) -> null);
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static String wordsOf(Throwable failure) {
        Throwable cause = causeOf(failure);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
