package io.tradeagent.system.simulation;

import io.tradeagent.gateway.AuthKey;
import io.tradeagent.gateway.Platform;
import io.tradeagent.gateway.SessionRequest;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.json.AvroJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The frames of simulated terminals, and the orders for them. */
final class Events {

    private static final String AT = "2026-03-02T08:00:00Z";

    private Events() {}

    static SessionRequest sessionRequest(String account, String key) {
        return new SessionRequest(
                new Account(TenantId.DEFAULT, account),
                "account_session_key",
                new AuthKey(key),
                Platform.MT5,
                null,
                false);
    }

    private static String event(String type, String id, String payload) {
        return "{\"type\":\"" + type + "\",\"event_id\":\"" + id + "\",\"occurred_at\":\"" + AT + "\",\"payload\":"
                + payload + "}";
    }

    static String heartbeat(String id) {
        return event("StatusHeartbeat", id, """
                {"state":"running","balance":"10000.00","equity":"10000.00","margin_free":"10000.00","open_positions":0,"ping_ms":3}""");
    }

    static String summary(String id) {
        return event("StatusSummary", id, """
                {"reason":"simulated","severity":"info","details":{}}""");
    }

    static String intent(String id) {
        return event("OrderIntent", id, """
                {"intent_id":"%s","symbol":"EURUSD","side":"buy","order_type":"market","volume":"0.10","rationale":"simulated"}""".formatted(id));
    }

    static String introduction(String id) {
        return event("InitRequest", id, """
                {"broker":"Sim","server":"Sim-Live","currency":"USD","leverage":100,"account_mode":"hedging",
                 "capabilities":{"order_submission":true},"broker_utc_offset_seconds":7200,"symbols":[]}""");
    }

    static String commandAck(String id, String command, long sequence, String outcome) {
        return event("CommandAck", id, """
                {"sequence":%d,"command_id":"%s","outcome":"%s"}""".formatted(sequence, command, outcome));
    }

    /**
     * What a terminal sees of its account.
     *
     * @param asOf by its clock
     * @param open commands whose positions are open
     * @param remembered outcomes by command; null: the terminal has lost its memory, and says so
     */
    static String snapshot(String id, Instant asOf, List<String> open, @Nullable Map<String, String> remembered) {
        String positions = open.stream()
                .map(command -> """
                        {"position_id":"p-%s","symbol":"EURUSD","side":"buy","volume":"0.10","open_price":"1.1","profit":"0",
                         "magic":0,"comment":"","opened_at":"%s","command_id":"%s"}""".formatted(command, AT, command))
                .collect(Collectors.joining(",", "[", "]"));
        String recent = remembered == null
                ? ""
                : remembered.entrySet().stream()
                        .map(e -> "{\"command_id\":\"%s\",\"outcome\":\"%s\"}".formatted(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(",", ",\"recent_commands\":[", "]"));
        return event("SyncSnapshot", id, """
                {"reason":"session_start","balance":"10000","equity":"10000","margin":"0","margin_free":"10000","currency":"USD",
                 "positions":%s,"orders":[]%s,"as_of":"%s"}""".formatted(positions, recent, asOf));
    }

    static OrderInstruction order(String account, String command, Instant now, @Nullable Instant expires) {
        OrderCommand order =
                AvroJson.fromJson(JsonMapper.shared().readTree("""
                {"command_id":"%s","action":"open","symbol":"EURUSD","side":"buy","order_type":"market","volume":"0.10",
                 "magic":0,"comment":""}""".formatted(command)), OrderCommand.class);
        return instruction(account, order, now, expires);
    }

    static OrderInstruction instruction(String account, Object instruction, Instant now, @Nullable Instant expires) {
        return OrderInstruction.newBuilder()
                .setTenantId("default")
                .setAccountId(account)
                .setIssuer("simulation")
                .setIssuedAt(now)
                .setExpiresAt(expires)
                .setInstruction(instruction)
                .build();
    }
}
