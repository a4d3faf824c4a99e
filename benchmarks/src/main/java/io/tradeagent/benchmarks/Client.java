package io.tradeagent.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The EA's side of session requests. */
final class Client {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final int CREATED = 201;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;

    Client(URI gateway) {
        this.gateway = gateway;
    }

    /** A session that the gateway created. */
    record Created(URI gateway, String account, String token, String fingerprint) {}

    CompletableFuture<Created> create(String account) {
        ObjectNode body = JSON.createObjectNode()
                .put("account_id", account)
                .put("auth_method", "account_session_key")
                .put("auth_key", "bench-key-" + account)
                .put("platform", "MT5");
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/ea-gateway/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> created(account, response));
    }

    private Created created(String account, HttpResponse<String> response) {
        if (response.statusCode() != CREATED) {
            throw new IllegalStateException("session refused: " + response.statusCode() + " " + response.body());
        }
        JsonNode answer = JSON.readTree(response.body());
        return new Created(
                gateway,
                account,
                answer.path("session_token").asString(),
                answer.path("auth_key_fingerprint").asString());
    }
}
