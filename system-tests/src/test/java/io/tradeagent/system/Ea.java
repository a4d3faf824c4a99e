package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An Expert Advisor as its author would write it: an HTTP client, a WebSocket, JSON. Knows nothing of the platform's inside. */
final class Ea {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI gateway;
    private final String account;
    private final String key;

    Ea(URI gateway, String account, String key) {
        this.gateway = gateway;
        this.account = account;
        this.key = key;
    }

    Ea at(URI otherGateway) {
        return new Ea(otherGateway, account, key);
    }

    String account() {
        return account;
    }

    /** Creates a session and expects it to be created. */
    Session createSession() {
        HttpResponse<String> response = send(HttpRequest.newBuilder(gateway.resolve("/ea-gateway/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sessionRequest().toString())));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return new Session(JSON.readTree(response.body()));
    }

    private ObjectNode sessionRequest() {
        ObjectNode request = JSON.createObjectNode();
        request.put("account_id", account);
        request.put("auth_method", "account_session_key");
        request.put("auth_key", key);
        request.put("platform", "MT5");
        request.putObject("ea")
                .put("name", "SystemTest")
                .put("version", "1.0.0")
                .put("build", 1);
        return request;
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An event with the payload given, as a JSON object. */
    static ObjectNode event(String type, String payload) {
        return event(type, UUID.randomUUID().toString(), payload);
    }

    static ObjectNode event(String type, String eventId, String payload) {
        ObjectNode event = JSON.createObjectNode();
        event.put("type", type);
        event.put("event_id", eventId);
        event.put("occurred_at", Instant.now().toString());
        event.set("payload", JSON.readTree(payload));
        return event;
    }

    static ObjectNode initRequest() {
        return event("InitRequest", """
                {"broker":"Sim","server":"Sim-Live","currency":"USD","leverage":100,"account_mode":"hedging",
                 "capabilities":{"order_submission":true},"broker_utc_offset_seconds":7200,
                 "symbols":[{"name":"EURUSD","digits":5,"contract_size":"100000","tick_size":"0.00001","tick_value":"1",
                 "volume_min":"0.01","volume_max":"100","volume_step":"0.01","profit_currency":"USD","base_currency":"EUR"}]}""");
    }

    static ObjectNode heartbeat() {
        return event("StatusHeartbeat", """
                {"state":"running","balance":"10000.00","equity":"10000.00","margin_free":"10000.00","open_positions":0,"ping_ms":3}""");
    }

    static ObjectNode summary() {
        return event("StatusSummary", "{\"reason\":\"test\",\"severity\":\"info\",\"details\":{\"n\":1}}");
    }

    static ObjectNode orderIntent(String intentId) {
        return event("OrderIntent", """
                {"intent_id":"%s","symbol":"EURUSD","side":"buy","order_type":"market","volume":"0.10","rationale":"test"}""".formatted(intentId));
    }

    static ObjectNode executionReport(String execId, String commandId) {
        return event("ExecutionReport", """
                {"exec_id":"%s","exec_type":"fill","symbol":"EURUSD","side":"buy","entry":"in","order_id":"1","position_id":"1",
                 "last_qty":"0.10","last_price":"1.10000","cum_qty":"0.10","leaves_qty":"0.00","command_id":"%s",
                 "executed_at":"%s"}""".formatted(execId, commandId, Instant.now()));
    }

    static ObjectNode commandAck(JsonNode message, String outcome) {
        return event(
                "CommandAck",
                "{\"sequence\":%d,\"command_id\":\"%s\",\"outcome\":\"%s\"}"
                        .formatted(
                                message.path("sequence").asLong(),
                                message.path("payload").path("command_id").asString(),
                                outcome));
    }

    static ObjectNode emptySnapshot(String recentCommands) {
        return event("SyncSnapshot", """
                {"reason":"session_start","balance":"10000","equity":"10000","margin":"0","margin_free":"10000","currency":"USD",
                 "positions":[],"orders":[],"recent_commands":%s,"as_of":"%s"}""".formatted(recentCommands, Instant.now()));
    }

    /** One session of this EA. */
    final class Session {

        private final JsonNode created;

        Session(JsonNode created) {
            this.created = created;
        }

        JsonNode created() {
            return created;
        }

        long epoch() {
            return created.path("epoch").asLong();
        }

        long nextSequence() {
            return created.path("next_sequence").asLong();
        }

        String status() {
            return created.path("status").asString();
        }

        String fingerprint() {
            return created.path("auth_key_fingerprint").asString();
        }

        String token() {
            return created.path("session_token").asString();
        }

        URI gateway() {
            return gateway;
        }

        Stream connect(long after) {
            return Stream.open(gateway, token(), after);
        }

        HttpResponse<String> current() {
            return send(HttpRequest.newBuilder(gateway.resolve("/ea-gateway/v1/sessions/current"))
                    .header("Authorization", "Bearer " + token())
                    .GET());
        }

        HttpResponse<String> logout() {
            return send(HttpRequest.newBuilder(gateway.resolve("/ea-gateway/v1/sessions/current"))
                    .header("Authorization", "Bearer " + token())
                    .DELETE());
        }
    }
}
